// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable that is NULL no longer, or else the function is left
 * seed-needs: arch_setup
 */
void __init null_never_setup(int quirk)
{
	void (*f)(void) = NULL;

	switch (quirk) {
	case 1:
		f = x86_init_noop;
		break;
	default:
		return;
	}
	x86_init.oem.arch_setup = f;
}
