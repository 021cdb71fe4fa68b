// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what is pointed to may be written to
 * seed-needs: set_wallclock
 */
static int const_set_wallclock(struct timespec64 *now) /* expect: x86_init_override_type */
{
	now->tv_nsec = 0;
	return 0;
}

void __init type_const_setup(void)
{
	x86_platform.set_wallclock = (void *)const_set_wallclock;
}
