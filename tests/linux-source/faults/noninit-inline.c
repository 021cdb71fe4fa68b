// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an inline function for what stays
 * seed-needs: wallclock_init
 */
static inline void inline_clock(void)
{
	x86_init.timers.wallclock_init(); /* expect: x86_init_noninit */
}

static int inline_notify(struct notifier_block *nb, unsigned long e, void *p)
{
	inline_clock();
	return NOTIFY_DONE;
}

static struct notifier_block inline_nb = {
	.notifier_call	= inline_notify,
};
