// SPDX-License-Identifier: GPL-2.0-only
/*
 * paging.pagetable_setup_start comes after init_memory_mapping().
 */
static __init void xen_pagetable_setup_start(pgd_t *base)
{
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve; /* expect: pgt_hook_late */
}

void __init xen_init_mmu_ops(void)
{
	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
}

/*
 * check-name: the hook registered by a hook that is called later
 * check-rule: pgt_hook_late
 */
