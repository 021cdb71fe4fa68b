// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called with a star
 * seed-needs: apic_post_init
 */
void __init star_post(void)
{
	(*x86_platform.apic_post_init)(); /* expect: x86_init_no_default */
}
