// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the IOMMU is initialised in a rootfs_initcall, before a device_initcall
 * seed-needs: iommu_init
 */
static int __init late_iommu_none(void)
{
	return 0;
}

static int __init late_iommu(void)
{
	x86_init.iommu.iommu_init = late_iommu_none; /* expect: x86_init_override_late */
	return 0;
}
device_initcall(late_iommu);
