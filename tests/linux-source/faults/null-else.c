// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: NULL if not
 * seed-needs: reserve_resources
 */
void __init else_setup(int dmi)
{
	x86_init.resources.reserve_resources = dmi ? x86_init_noop : NULL; /* expect: x86_init_null */
}
