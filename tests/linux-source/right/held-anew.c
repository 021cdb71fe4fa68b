// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable holds an __init function, and then one that stays
 * seed-needs: restore_sched_clock_state
 */
static void __init anew_boot(void)
{
}

static void anew_stays(void)
{
}

void __init anew_setup(void)
{
	void (*fn)(void) = anew_boot;

	x86_init.timers.timer_init = fn;
	fn = anew_stays;
	x86_platform.restore_sched_clock_state = fn;
}
