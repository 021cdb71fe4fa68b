// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the APIC is set up before any initcall
 * seed-needs: apic_post_init
 */
static int __init late_apic(void)
{
	x86_platform.apic_post_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
arch_initcall_sync(late_apic);
