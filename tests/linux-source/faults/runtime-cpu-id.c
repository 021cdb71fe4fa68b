// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: every CPU that comes has its number fixed
 * seed-needs: fixup_cpu_id
 */
static void __init fix_id(struct cpuinfo_x86 *c, int node)
{
}

void __init fix_id_setup(void)
{
	x86_cpuinit.fixup_cpu_id = fix_id; /* expect: x86_init_runtime */
}
