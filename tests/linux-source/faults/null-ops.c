// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable that is NULL
 * seed-needs: get_wallclock
 */
void __init ops_clock(void)
{
	void (*none)(struct timespec64 *) = NULL;

	x86_platform.get_wallclock = none;	/* expect: x86_init_null */
}
