// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called by a local variable
 * seed-needs: apic_post_init
 */
static void __init local_post(void)
{
	void (*post)(void) = READ_ONCE(x86_platform.apic_post_init);

	post(); /* expect: x86_init_no_default */
}
