// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set two calls below an arch_initcall
 * seed-needs: pagetable_init
 */
static void __init helper_paging(void)
{
	x86_init.paging.pagetable_init = x86_init_noop; /* expect: x86_init_override_late */
}

static void __init helper_outer(bool paging)
{
	if (paging)
		helper_paging();
}

static int __init helper_start(void)
{
	helper_outer(true);
	return 0;
}
arch_initcall(helper_start);
