// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a function of the tree that is __init
 * seed-needs: setup_percpu_clockev
 */
void __init clock_of_tree(void)
{
	x86_cpuinit.setup_percpu_clockev = hpet_time_init; /* expect: x86_init_runtime */
}
