// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called unchecked
 * seed-needs: get_wallclock
 */
void __init plain_setup(void)
{
	x86_platform.get_wallclock = NULL; /* expect: x86_init_null */
}
