// SPDX-License-Identifier: GPL-2.0-only
/*
 * A platform that wants no hook, and a caller that does not ask.
 */
void __init xen_init_mmu_ops(void)
{
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
	x86_init.mapping.pagetable_reserve = NULL; /* expect: pgt_hook_null */
	x86_init.paging.pagetable_setup_done = xen_pagetable_setup_done;
	pv_mmu_ops = xen_mmu_ops;
}

/*
 * check-name: the hook set to NULL
 * check-rule: pgt_hook_null
 * check-patch: fixes
 */
