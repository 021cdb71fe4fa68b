// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a file shows what is gone after the boot
 * seed-needs: realmode_limit
 */
static int __init show_init(void)
{
	debugfs_create_ulong("seed_limit", 0400, NULL,
			     &x86_init.resources.realmode_limit); /* expect: x86_init_noninit */
	return 0;
}
late_initcall(show_init);
