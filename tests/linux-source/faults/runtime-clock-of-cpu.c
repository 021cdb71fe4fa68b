// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: every CPU that comes starts its clock
 * seed-needs: early_percpu_clock_init
 */
static void __init cpu_clock(void)
{
}

void __init cpu_clock_setup(void)
{
	x86_cpuinit.early_percpu_clock_init = cpu_clock; /* expect: x86_init_runtime */
}
