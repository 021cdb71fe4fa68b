// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: NULL is handed to a function that sets the hook
 * seed-needs: arch_setup
 */
static void __init argument_set(int unused, void (*what)(void))
{
	x86_init.oem.arch_setup = what;
}

void __init null_argument_setup(void)
{
	argument_set(2, NULL); /* expect: x86_init_null */
}
