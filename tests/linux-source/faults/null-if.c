// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: behind a condition
 * seed-needs: banner
 */
void __init null_if_setup(int quiet)
{
	if (quiet)
		x86_init.oem.banner = NULL; /* expect: x86_init_null */
	else
		x86_init.oem.banner = x86_init_noop;
}
