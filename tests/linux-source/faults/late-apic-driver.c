// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the APIC driver is probed when the timer is set up
 * seed-needs: intr_mode_init
 */
#ifdef CONFIG_X86_64
static int __init seed_apic_probe(void)
{
	x86_init.timers.timer_init = x86_init_noop; /* expect: x86_init_override_late */
	return 1;
}

static struct apic seed_apic __ro_after_init = {
	.name	= "seed",
	.probe	= seed_apic_probe,
};
apic_driver(seed_apic);
#endif
