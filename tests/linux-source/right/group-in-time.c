// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: all of a group set, with what has been called as it was
 * seed-needs: x86_init_oem
 */
static void __init group_banner(void)
{
}

static int __init group_oem(char *arg)
{
	x86_init.oem = (struct x86_init_oem) { x86_init_noop, group_banner };
	return 0;
}
early_param("seed_oem", group_oem);
