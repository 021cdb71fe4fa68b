// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a timer that runs out later
 * seed-needs: set_wallclock
 */
static int timer_clock(const struct timespec64 *now)
{
	return -ENODEV;
}

static void timer_out(struct timer_list *t)
{
	x86_platform.set_wallclock = timer_clock; /* expect: x86_init_ro_after_init */
}
static DEFINE_TIMER(seed_timer, timer_out);
