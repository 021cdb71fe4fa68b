// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is copied over when all of it has been used
 * seed-needs: pagetable_init
 */
static int __init copy_paging(void)
{
	static const struct x86_init_paging mine __initconst = {
		.pagetable_init	= x86_init_noop,
	};

	memcpy(&x86_init.paging, &mine, sizeof(mine)); /* expect: x86_init_override_late */
	return 0;
}
subsys_initcall(copy_paging);
