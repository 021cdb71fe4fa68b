// SPDX-License-Identifier: GPL-2.0-only
/*
 * It is registered unless this is dom0.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_init_mmu_ops
 */
void __init xen_init_mmu_ops(void)
{
	if (!xen_initial_domain())
		x86_init.mapping.pagetable_reserve =
			xen_mapping_pagetable_reserve;
	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
	x86_init.paging.pagetable_setup_done = xen_pagetable_setup_done;
	pv_mmu_ops.set_pte = xen_set_pte_init;
}
