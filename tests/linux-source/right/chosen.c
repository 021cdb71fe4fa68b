// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a function chooses what is hung there
 * seed-needs: arch_setup
 */
typedef void (*chosen_fn)(void);

static chosen_fn __init choose(void)
{
	return x86_init_noop;
}

void __init chosen_setup(void)
{
	x86_init.oem.arch_setup = choose();
}
