// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: written by a helper that is given the table
 * seed-needs: x86_platform_ops
 */
static void ro_parameter_do(struct x86_platform_ops *ops)
{
	ops->get_wallclock = mach_get_cmos_time; /* expect: x86_init_ro_after_init */
}

static int ro_parameter_notify(struct notifier_block *nb, unsigned long e,
			       void *p)
{
	ro_parameter_do(&x86_platform);
	return NOTIFY_DONE;
}

static struct notifier_block ro_parameter_nb = {
	.notifier_call	= ro_parameter_notify,
};
