// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one parameter more
 * seed-needs: iommu_shutdown
 */
static void more_shutdown(int how) /* expect: x86_init_override_type */
{
}

void __init more_setup(void)
{
	struct x86_platform_ops *ops = &x86_platform;

	ops->iommu_shutdown = (void *)more_shutdown;
}
