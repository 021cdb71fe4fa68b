// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a callback at the end of setup_arch() sets what its middle has called
 * seed-needs: guest_late_init reserve_resources
 * seed-put: arch/x86/kernel/setup.c: before x86_init.oem.arch_setup(): guest_setup();
 */
static void __init guest_late(void)
{
	x86_init.resources.reserve_resources = x86_init_noop; /* expect: x86_init_override_late */
}

void __init guest_setup(void)
{
	x86_init.oem.banner = guest_late;
}
