// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: somebody writes to a file in debugfs
 * seed-needs: warm_reset
 */
static int debugfs_warm(void *data, u64 val)
{
	x86_platform.legacy.warm_reset = val;	/* expect: x86_init_ro_after_init */
	return 0;
}
DEFINE_SIMPLE_ATTRIBUTE(debugfs_warm_fops, NULL, debugfs_warm, "%llu\n");
