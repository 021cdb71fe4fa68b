// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: called by setup_arch() behind the only use
 * seed-needs: probe_roms
 * seed-put: arch/x86/kernel/setup.c: after x86_init.resources.probe_roms(): behind_roms();
 */
void __init behind_roms(void)
{
	x86_init.resources.probe_roms = x86_init_noop; /* expect: x86_init_override_late */
}
