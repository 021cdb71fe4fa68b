// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: once, by a macro
 * seed-needs: x86_init_iommu
 */
#define SET_ONCE(hook, f) do { if ((hook) != (f)) (hook) = (f); } while (0)

static int __init once_iommu(void)
{
	return 0;
}

static int __init once_init(void)
{
	SET_ONCE(x86_init.iommu.iommu_init, once_iommu); /* expect: x86_init_override_late */
	return 0;
}
late_initcall(once_init);
