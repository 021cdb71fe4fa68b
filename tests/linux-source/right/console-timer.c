// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the timer is initialised behind the consoles
 * seed-needs: timer_init
 */
static int __init console_timer(void)
{
	x86_init.timers.timer_init = x86_init_noop;
	return 0;
}
console_initcall(console_timer);
