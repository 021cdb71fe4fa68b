// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: resume reads the wall clock
 * seed-needs: get_wallclock
 */
static void __init read_clock(struct timespec64 *now)
{
}

void __init read_clock_setup(void)
{
	x86_platform.get_wallclock = read_clock; /* expect: x86_init_runtime */
}
