// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: all of a group set, and one of its hooks has been called
 * seed-needs: x86_init_oem
 */
static void __init literal_banner(void)
{
}

static int __init literal_oem(char *arg)
{
	x86_init.oem = (struct x86_init_oem) {	/* expect: x86_init_override_late */
		.arch_setup	= literal_banner,
		.banner		= literal_banner,
	};
	return 0;
}
early_param("seed_oem", literal_oem);
