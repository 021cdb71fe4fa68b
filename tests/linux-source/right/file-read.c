// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: files that are there to be read, and parameters for the boot
 * seed-needs: warm_reset
 */
module_param_named(seed_warm, x86_platform.legacy.warm_reset, int, 0444);
module_param_named(seed_vga, x86_platform.legacy.no_vga, int, 0);

static int __init file_init(void)
{
	debugfs_create_u32("seed_rtc", 0400, NULL,
			   (u32 *)&x86_platform.legacy.rtc);
	/* What that writes is for its operations to say. */
	debugfs_create_file("seed_platform", 0600, NULL, &x86_platform,
			    &file_fops);
	return 0;
}
late_initcall(file_init);
