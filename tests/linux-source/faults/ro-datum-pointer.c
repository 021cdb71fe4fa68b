// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: written by a pointer to a datum
 * seed-needs: legacy
 */
static int ro_datum_notify(struct notifier_block *nb, unsigned long e, void *p)
{
	int *clock = &x86_platform.legacy.rtc;

	*clock = 0; /* expect: x86_init_ro_after_init */
	return NOTIFY_DONE;
}

static struct notifier_block ro_datum_nb = {
	.notifier_call	= ro_datum_notify,
};
