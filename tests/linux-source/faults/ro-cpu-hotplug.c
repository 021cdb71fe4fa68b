// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a CPU goes
 * seed-needs: iommu_shutdown
 */
static int cpu_goes(unsigned int cpu)
{
	x86_platform.iommu_shutdown = x86_init_noop; /* expect: x86_init_ro_after_init */
	return 0;
}

static int __init cpu_goes_init(void)
{
	return cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "seed", NULL, cpu_goes);
}
late_initcall(cpu_goes_init);
