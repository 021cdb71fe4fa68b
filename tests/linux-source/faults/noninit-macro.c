// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro in what stays
 * seed-needs: wallclock_init
 */
#define CLOCK_AGAIN()	x86_init.timers.wallclock_init()

static int again_notify(struct notifier_block *nb, unsigned long e, void *p)
{
	CLOCK_AGAIN(); /* expect: x86_init_noninit */
	return NOTIFY_DONE;
}

static struct notifier_block again_nb = {
	.notifier_call	= again_notify,
};
