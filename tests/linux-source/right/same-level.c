// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: nobody knows which of two initcalls of a level is first
 * seed-needs: iommu_init
 */
static int __init level_iommu_none(void)
{
	return 0;
}

static int __init level_iommu(void)
{
	x86_init.iommu.iommu_init = level_iommu_none;
	return 0;
}
rootfs_initcall(level_iommu);
