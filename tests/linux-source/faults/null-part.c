// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a table is assigned from one that lacks a hook
 * seed-needs: early_percpu_clock_init
 */
static void part_clock(void)
{
}

static struct x86_cpuinit_ops part_ops = {
	.early_percpu_clock_init	= part_clock,
};

void __init part_setup(void)
{
	x86_cpuinit = part_ops; /* expect: x86_init_null */
}
