// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __init by a macro of the file
 * seed-needs: set_wallclock
 */
#define __seed	__init

static int __seed macro_clock(const struct timespec64 *now)
{
	return 0;
}

void __init macro_clock_setup(void)
{
	x86_platform.set_wallclock = macro_clock; /* expect: x86_init_runtime */
}
