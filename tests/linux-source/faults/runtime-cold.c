// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __cold beside __init, on two lines
 * seed-needs: iommu_shutdown
 */
static void __cold
__init cold_shutdown(void)
{
}

void __init cold_setup(void)
{
	x86_platform.iommu_shutdown = &cold_shutdown; /* expect: x86_init_runtime */
}
