// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a datum is set in an initcall, its reader is in setup_arch()
 * seed-needs: reserve_bios_regions
 */
static int __init datum_early(void)
{
	x86_platform.legacy.reserve_bios_regions = 0; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(datum_early);
