// SPDX-License-Identifier: GPL-2.0-only
/*
 * It is registered in a function that nobody calls.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_init_mmu_ops
 */
static void __init xen_init_mapping_ops(void)
{
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
}

void __init xen_init_mmu_ops(void)
{
	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
	x86_init.paging.pagetable_setup_done = xen_pagetable_setup_done;
	pv_mmu_ops.set_pte = xen_set_pte_init;
}
