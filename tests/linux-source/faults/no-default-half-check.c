// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: it is asked for in one case
 * seed-needs: apic_post_init
 */
void __init half_check(int on)
{
	if (on && !x86_platform.apic_post_init)
		return;
	x86_platform.apic_post_init(); /* expect: x86_init_no_default */
}
