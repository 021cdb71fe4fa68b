// SPDX-License-Identifier: GPL-2.0-only
/*
 * An array of requests and one hypercall.
 *
 * expect: -
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	static struct mmu_update u[16];
	u64 addr = end;
	int n = 0;

	for (; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE) {
		pte_t *pte = lowmem_entry(__va(addr));

		if (!pte)
			continue;
		u[n].ptr = arbitrary_virt_to_machine(pte).maddr;
		u[n].val = pte_val_ma(pte_mkwrite(*pte));
		if (++n < ARRAY_SIZE(u))
			continue;
		if (HYPERVISOR_mmu_update(u, n, NULL, DOMID_SELF))
			BUG();
		n = 0;
	}
	if (n && HYPERVISOR_mmu_update(u, n, NULL, DOMID_SELF))
		BUG();
	native_pagetable_reserve(start, end);
}
