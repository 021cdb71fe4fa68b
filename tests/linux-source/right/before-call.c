// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set by setup_arch() right ahead of the call
 * seed-needs: probe_roms
 * seed-put: arch/x86/kernel/setup.c: before x86_init.resources.probe_roms(): ahead_of_roms();
 */
void __init ahead_of_roms(void)
{
	x86_init.resources.probe_roms = x86_init_noop;
}
