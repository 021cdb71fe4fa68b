// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what a function gives, which may be NULL
 * seed-needs: arch_setup
 */
typedef void (*returned_fn)(void);

static returned_fn __init returned_for(int board)
{
	if (board == 3)
		return x86_init_noop;
	return NULL;
}

void __init returned_setup(int board)
{
	x86_init.oem.arch_setup = returned_for(board); /* expect: x86_init_null */
}
