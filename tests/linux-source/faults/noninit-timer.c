// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a timer
 * seed-needs: wallclock_init
 */
static void fires(struct timer_list *timer)
{
	if (x86_init.timers.wallclock_init != x86_init_noop) /* expect: x86_init_noninit */
		pr_info("there is a clock\n");
}

static DEFINE_TIMER(fires_timer, fires);
