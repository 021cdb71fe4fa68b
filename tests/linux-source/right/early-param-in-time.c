// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the timer comes behind the early parameters
 * seed-needs: timer_init
 */
static int __init in_time_parse(char *arg)
{
	x86_init.timers.timer_init = x86_init_noop;
	return 0;
}
early_param("seed_timer", in_time_parse);
