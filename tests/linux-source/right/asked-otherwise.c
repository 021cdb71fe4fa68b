// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a function that asks, and a condition that sets
 * seed-needs: apic_post_init
 */
static inline bool asked_has_post(void)
{
	return x86_platform.apic_post_init;
}

static void __init asked_post(void)
{
	void (*post)(void);

	if (asked_has_post())
		x86_platform.apic_post_init();
	if ((post = x86_platform.apic_post_init))
		post();
}
