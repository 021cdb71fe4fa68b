// SPDX-License-Identifier: GPL-2.0-only
/*
 * Xen gets bare metal's.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_init_mmu_ops
 */
void __init xen_init_mmu_ops(void)
{
	x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
	x86_init.paging.pagetable_setup_done = xen_pagetable_setup_done;
	pv_mmu_ops.set_pte = xen_set_pte_init;
}
