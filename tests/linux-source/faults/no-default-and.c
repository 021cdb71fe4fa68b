// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: checked, but together with something else that may be true alone
 * seed-needs: apic_post_init
 */
void __init and_post(void)
{
	if (acpi_disabled || !x86_platform.apic_post_init)
		pr_info("none\n");
	x86_platform.apic_post_init();	/* expect: x86_init_no_default */
}
