// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: some kernels alone ask
 * seed-needs: apic_post_init
 */
static void __init ifdef_check_post(void)
{
#ifdef CONFIG_SEEDS
	if (!x86_platform.apic_post_init)
		return;
#endif
	x86_platform.apic_post_init(); /* expect: x86_init_no_default */
}
