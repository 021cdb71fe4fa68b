// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: another hook is asked for
 * seed-needs: set_legacy_features apic_post_init
 */
void __init other_check(void)
{
	if (x86_platform.set_legacy_features)
		x86_platform.apic_post_init(); /* expect: x86_init_no_default */
}
