// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what a function gives, if it is not NULL
 * seed-needs: arch_setup
 */
typedef void (*given_fn)(void);

static given_fn __init given_for(int board)
{
	if (board == 3)
		return x86_init_noop;
	return NULL;
}

static given_fn __init given_always(int board)
{
	given_fn fn = given_for(board);

	return fn ?: x86_init_noop;
}

void __init given_setup(int board)
{
	given_fn fn = given_for(board);

	if (fn)
		x86_init.oem.arch_setup = fn;
	x86_init.oem.arch_setup = given_always(board);
}
