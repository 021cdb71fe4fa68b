// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group through a local pointer
 * seed-needs: x86_init_timers
 */
static void arrow_timer(void) /* expect: x86_init_override_init */
{
}

void __init arrow_setup(void)
{
	struct x86_init_timers *t = &x86_init.timers;

	t->timer_init = arrow_timer;
}
