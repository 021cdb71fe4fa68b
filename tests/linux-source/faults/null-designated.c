// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the table of a group has NULL for one
 * seed-needs: x86_init_timers
 */
static const struct x86_init_timers designated __initconst = {
	.setup_percpu_clockev = x86_init_noop,
	.timer_init = NULL,			
	.wallclock_init = x86_init_noop,
};

void __init designated_setup(void)
{
	x86_init.timers = designated;		/* expect: x86_init_null */
}
