// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called through a pointer to the table
 * seed-needs: apic_post_init
 */
void __init pointer_post(void)
{
	struct x86_platform_ops *ops = &x86_platform;

	ops->apic_post_init(); /* expect: x86_init_no_default */
}
