// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: kexec and reboot shut the IOMMU down
 * seed-needs: iommu_shutdown
 */
static void __init shut_iommu(void)
{
}

void __init shut_iommu_setup(void)
{
	x86_platform.iommu_shutdown = shut_iommu; /* expect: x86_init_runtime */
}
