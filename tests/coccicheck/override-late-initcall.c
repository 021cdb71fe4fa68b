// SPDX-License-Identifier: GPL-2.0-only
/*
 * Interrupts are set up long before the first initcall.
 */
static int __init board_setup(void)
{
	x86_init.irqs.intr_init = board_init_IRQ; /* expect: x86_init_override_late */
	return 0;
}
arch_initcall(board_setup);

/*
 * check-name: a hook overridden by an initcall
 * check-rule: x86_init_override_late
 */
