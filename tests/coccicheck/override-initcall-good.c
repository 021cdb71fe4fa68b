// SPDX-License-Identifier: GPL-2.0-only
/*
 * The IOMMU is set up by an initcall itself.
 */
static int __init board_setup(void)
{
	x86_init.iommu.iommu_init = board_iommu_init;
	return 0;
}
core_initcall(board_setup);

/*
 * check-name: a late hook overridden by an early initcall
 * check-rule: x86_init_override_late
 */
