// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the callback of init_IRQ() sets what ACPI has called in setup_arch()
 * seed-needs: intr_init reduced_hw_early_init
 * seed-put: arch/x86/kernel/setup.c: before x86_init.oem.arch_setup(): irq_callback_setup();
 */
static void __init irq_callback(void)
{
	x86_init.acpi.reduced_hw_early_init = x86_init_noop; /* expect: x86_init_override_late */
}

void __init irq_callback_setup(void)
{
	x86_init.irqs.intr_init = irq_callback;
}
