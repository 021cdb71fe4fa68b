// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: its type and its size are no use of it
 * seed-needs: wallclock_init
 */
static int type_alone_notify(struct notifier_block *nb, unsigned long e,
			     void *p)
{
	typeof(x86_init.timers.wallclock_init) f = NULL;

	return sizeof(x86_init.timers) > sizeof(f) ? NOTIFY_OK : NOTIFY_DONE;
}

static struct notifier_block type_alone_nb = {
	.notifier_call	= type_alone_notify,
};
