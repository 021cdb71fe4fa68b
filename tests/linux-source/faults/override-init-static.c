// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a static function
 * seed-needs: reserve_resources
 */
static void stays_reserve(void) /* expect: x86_init_override_init */
{
}

void __init stays_setup(void)
{
	x86_init.resources.reserve_resources = stays_reserve;
}
