// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in a group that is assigned
 * seed-needs: pagetable_init
 */
static void group_tables(void) /* expect: x86_init_override_init */
{
}

void __init group_tables_setup(void)
{
	x86_init.paging = (struct x86_init_paging) {
		.pagetable_init	= group_tables,
	};
}
