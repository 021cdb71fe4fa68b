// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a parameter is missing, behind a cast
 * seed-needs: get_wallclock
 */
static void parameter_clock(void) /* expect: x86_init_override_type */
{
}

void __init parameter_setup(void)
{
	x86_platform.get_wallclock =
		(void (*)(struct timespec64 *))parameter_clock;
}
