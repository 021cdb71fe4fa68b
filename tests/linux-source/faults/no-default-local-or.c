// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a local variable is asked the wrong way round
 * seed-needs: apic_post_init
 */
static int __init local_or_post(int nr)
{
	void (*post)(void);

	post = x86_platform.apic_post_init;
	if (nr || post)
		post(); /* expect: x86_init_no_default */
	return 0;
}
