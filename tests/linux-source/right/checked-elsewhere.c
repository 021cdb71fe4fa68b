// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the caller has asked, or a local variable knows
 * seed-needs: apic_post_init
 */
static void __init elsewhere_post(void)
{
	x86_platform.apic_post_init();
}

static void __init elsewhere_ask(void)
{
	bool there = x86_platform.apic_post_init != NULL;

	if (x86_platform.apic_post_init)
		elsewhere_post();
	if (there)
		x86_platform.apic_post_init();
}
