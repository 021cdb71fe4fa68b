// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable held an __init function before
 * seed-needs: get_nmi_reason
 */
static void __init reused_timer(void)
{
}

void __init reused_setup(void)
{
	void (*fn)(void) = reused_timer;

	x86_init.timers.timer_init = fn;
}
