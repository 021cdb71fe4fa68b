// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: exchanged for NULL
 * seed-needs: x86_init_timers
 */
void __init xchg_timer(void)
{
	xchg(&x86_init.timers.timer_init, NULL); /* expect: x86_init_null */
}
