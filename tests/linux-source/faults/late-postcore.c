// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the wall clock is read when a postcore_initcall comes
 * seed-needs: wallclock_init
 */
static int __init postcore_clock(void)
{
	x86_init.timers.wallclock_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
postcore_initcall(postcore_clock);
