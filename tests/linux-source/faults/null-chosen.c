// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable that one branch alone sets
 * seed-needs: arch_setup
 */
void __init null_chosen_setup(int quirk)
{
	void (*f)(void) = NULL;

	if (quirk)
		f = x86_init_noop;
	x86_init.oem.arch_setup = f; /* expect: x86_init_null */
}
