// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the check only says so
 * seed-needs: fixup_cpu_id
 */
void message_check(struct cpuinfo_x86 *c, int node)
{
	if (!x86_cpuinit.fixup_cpu_id)
		pr_warn("nobody knows the number of this CPU\n");
	x86_cpuinit.fixup_cpu_id(c, node); /* expect: x86_init_no_default */
}
