// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two functions on a hook, and what one does behind the other
 * seed-needs: intr_mode_init setup_ioapic_ids apic_post_init
 * seed-put: arch/x86/kernel/apic/apic.c: after apic_bsp_setup(upmode);: either_behind();
 */
static void __init either_mode(void)
{
	apic_intr_mode_init();
}

void __init either_behind(void)
{
	x86_init.mpparse.setup_ioapic_ids = x86_init_noop; /* expect: x86_init_override_late */
}

static int __init either_param(char *arg)
{
	x86_init.irqs.intr_mode_init = either_mode;
	return 0;
}
early_param("seed_either", either_param);
