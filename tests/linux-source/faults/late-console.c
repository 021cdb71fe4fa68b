// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: consoles are initialised behind the interrupts
 * seed-needs: intr_init
 */
static int __init console_irqs(void)
{
	x86_init.irqs.intr_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
console_initcall(console_irqs);
