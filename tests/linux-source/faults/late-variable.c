// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called by a variable that holds the function
 * seed-needs: arch_setup
 */
static void __init variable_board(void)
{
	x86_init.oem.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
}

static void (*variable_starter)(void) __initdata = variable_board;

static int __init variable_start(void)
{
	variable_starter();
	return 0;
}
core_initcall(variable_start);
