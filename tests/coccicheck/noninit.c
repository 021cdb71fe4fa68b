// SPDX-License-Identifier: GPL-2.0-only
/*
 * A hook called, read and overridden by functions that are there after boot.
 */
static void restart_clock(void)
{
	x86_init.timers.setup_percpu_clockev(); /* expect: x86_init_noninit */
}

static int
clock_is_native(struct seq_file *m,
		void *v)
{
	return x86_init.timers.timer_init == hpet_time_init; /* expect: x86_init_noninit */
}

/*
 * check-name: x86_init used by code that stays
 * check-rule: x86_init_noninit
 */
