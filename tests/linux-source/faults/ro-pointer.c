// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: through a pointer to the table
 * seed-needs: set_wallclock
 */
static void ops_resume(void)
{
	struct x86_platform_ops *ops = &x86_platform;

	ops->set_wallclock = set_rtc_noop; /* expect: x86_init_ro_after_init */
}

static struct syscore_ops ops_seed = {
	.resume	= ops_resume,
};
