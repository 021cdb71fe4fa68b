// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set by WRITE_ONCE()
 * seed-needs: probe_roms
 */
static int __init once_setup(void)
{
	WRITE_ONCE(x86_init.resources.probe_roms, x86_init_noop); /* expect: x86_init_override_late */
	return 0;
}
postcore_initcall(once_setup);
