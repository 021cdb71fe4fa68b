// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: early initcalls come before the other CPUs
 * seed-needs: parallel_bringup
 */
static int __init parallel_early(void)
{
	x86_cpuinit.parallel_bringup = false;
	return 0;
}
early_initcall(parallel_early);
