// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro is NULL in one kernel
 * seed-needs: arch_setup
 */
#ifdef CONFIG_SEEDS
static void __init macro_arch_setup(void)
{
}
#else
# define macro_arch_setup	(NULL)
#endif

void __init null_macro_setup(void)
{
	x86_init.oem.arch_setup = macro_arch_setup; /* expect: x86_init_null */
}
