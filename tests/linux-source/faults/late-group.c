// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is assigned when all of it has been used
 * seed-needs: x86_init_resources probe_roms
 */
static const struct x86_init_paging group_paging __initconst = {
	.pagetable_init	= x86_init_noop,
};

static int __init group_set(void)
{
	x86_init.paging = group_paging; /* expect: x86_init_override_late */
	return 0;
}
arch_initcall(group_set);
