// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: cast to what the hook is
 * seed-needs: get_wallclock
 */

static int typeof_wallclock(struct timespec64 *now) /* expect: x86_init_override_type */
{
	return 0;
}

void __init typeof_setup(void)
{
	x86_platform.get_wallclock = (typeof(x86_platform.get_wallclock))typeof_wallclock;
}
