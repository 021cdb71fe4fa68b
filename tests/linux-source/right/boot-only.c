// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an __init function on a hook of x86_platform that only the boot calls
 * seed-needs: apic_post_init
 */
static void __init boot_post(void)
{
}

void __init boot_setup(void)
{
	x86_platform.apic_post_init = boot_post;
}
