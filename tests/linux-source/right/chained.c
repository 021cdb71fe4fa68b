// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the former one is called by the new one
 * seed-needs: arch_setup
 * seed-put: arch/x86/kernel/setup.c: before x86_init.oem.arch_setup(): chained_setup();
 */
static void (*chained_old)(void) __initdata;

static void __init chained_arch_setup(void)
{
	chained_old();
}

void __init chained_setup(void)
{
	chained_old = x86_init.oem.arch_setup;
	x86_init.oem.arch_setup = chained_arch_setup;
}
