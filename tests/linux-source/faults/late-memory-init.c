// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set by what the core calls from mm_init, long after
 * seed-needs: x86_init_oem
 */
static void __init banner_none(void)
{
}

static int __init banner_setup(char *str)
{
	x86_init.oem.banner = banner_none;	/* expect: x86_init_override_late */
	return 1;
}
__setup("seed_banner=", banner_setup);
