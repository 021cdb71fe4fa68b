// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the check is behind the call
 * seed-needs: fixup_cpu_id
 */
void late_check(struct cpuinfo_x86 *c, int node)
{
	x86_cpuinit.fixup_cpu_id(c, node); /* expect: x86_init_no_default */
	if (!x86_cpuinit.fixup_cpu_id)
		return;
}
