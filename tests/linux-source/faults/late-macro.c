// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set by a macro
 * seed-needs: arch_setup
 */
#define SEED_ON(hook, f)	(hook) = (f)

static int __init macro_setup(void)
{
	SEED_ON(x86_init.oem.arch_setup, x86_init_noop); /* expect: x86_init_override_late */
	return 0;
}
early_initcall(macro_setup);
