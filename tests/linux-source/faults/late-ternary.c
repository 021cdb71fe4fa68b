// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one of two, behind its call
 * seed-needs: x86_init_irqs
 * seed-put: arch/x86/kernel/irqinit.c: after x86_init.irqs.intr_init();: ternary_irqs();
 */
static void __init ternary_a(void)
{
}

static void __init ternary_b(void)
{
}

void __init ternary_irqs(void)
{
	x86_init.irqs.intr_init = acpi_disabled ? ternary_a : ternary_b; /* expect: x86_init_override_late */
}
