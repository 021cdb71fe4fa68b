// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two at once, with a comma
 * seed-needs: x86_init_timers
 */
static void __init comma_timer(void)
{
}

static int __init comma_init(void)
{
	int done;

	x86_init.timers.timer_init = comma_timer, done = 1; /* expect: x86_init_override_late */
	return !done;
}
arch_initcall(comma_init);
