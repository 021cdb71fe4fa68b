// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: no default, no check
 * seed-needs: fixup_cpu_id
 */
void unchecked_id(struct cpuinfo_x86 *c, int node)
{
	x86_cpuinit.fixup_cpu_id(c, node); /* expect: x86_init_no_default */
}
