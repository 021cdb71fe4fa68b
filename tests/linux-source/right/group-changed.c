// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is copied, changed, and put back
 * seed-needs: x86_init_timers
 */
void __init changed_setup(void)
{
	struct x86_init_timers timers = x86_init.timers;

	timers.timer_init = x86_init_noop;
	x86_init.timers = timers;
}
