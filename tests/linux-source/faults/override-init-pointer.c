// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: hung on through a pointer
 * seed-needs: probe_roms
 */
static void pointer_roms(void) /* expect: x86_init_override_init */
{
}

void __init pointer_roms_setup(void)
{
	struct x86_init_resources *res = &x86_init.resources;

	res->probe_roms = pointer_roms;
}
