// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __ref says that it runs in the boot alone
 * seed-needs: wallclock_init
 */
static int __ref reference_notify(struct notifier_block *nb, unsigned long e,
				  void *p)
{
	if (system_state < SYSTEM_RUNNING)
		x86_init.timers.wallclock_init();
	return NOTIFY_DONE;
}

static struct notifier_block reference_nb = {
	.notifier_call	= reference_notify,
};
