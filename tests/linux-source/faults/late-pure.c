// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the first of all initcalls is late enough
 * seed-needs: intr_mode_init
 */
static int __init pure_mode(void)
{
	x86_init.irqs.intr_mode_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
pure_initcall(pure_mode);
