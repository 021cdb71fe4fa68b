// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the datum itself is a file for root to write to
 * seed-needs: warm_reset
 */
module_param_named(seed_warm, x86_platform.legacy.warm_reset, int, 0644); /* expect: x86_init_ro_after_init */

static struct ctl_table file_table[] = {
	{
		.procname	= "seed_warm",
		.data		= &x86_platform.legacy.warm_reset, /* expect: x86_init_ro_after_init */
		.maxlen		= sizeof(int),
		.mode		= S_IRUGO | S_IWUSR,
		.proc_handler	= proc_dointvec,
	},
};

static int __init file_init(void)
{
	debugfs_create_u32("seed_rtc", 0600, NULL,
			   (u32 *)&x86_platform.legacy.rtc); /* expect: x86_init_ro_after_init */
	return 0;
}
late_initcall(file_init);
