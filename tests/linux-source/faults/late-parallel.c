// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the CPUs are up when an arch_initcall comes
 * seed-needs: parallel_bringup
 */
static int __init late_parallel(void)
{
	x86_cpuinit.parallel_bringup = false; /* expect: x86_init_override_late */
	return 0;
}
arch_initcall(late_parallel);
