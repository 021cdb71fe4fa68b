// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a reboot notifier
 * seed-needs: set_wallclock
 */
static int notify_clock(struct notifier_block *nb, unsigned long event, void *p)
{
	x86_platform.set_wallclock = set_rtc_noop; /* expect: x86_init_ro_after_init */
	return NOTIFY_DONE;
}

static struct notifier_block notify_nb = {
	.notifier_call	= notify_clock,
};
