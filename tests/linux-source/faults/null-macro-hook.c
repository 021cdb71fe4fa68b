// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro clears the hook that it is given
 * seed-needs: arch_setup
 */
#define HOOK_OFF(name)	(x86_init.name = NULL)

void __init null_macro_hook_setup(void)
{
	HOOK_OFF(oem.arch_setup); /* expect: x86_init_null */
}
