// SPDX-License-Identifier: GPL-2.0-only
/*
 * All in one multicall, the way of the rest of the file.
 *
 * expect: -
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	u64 addr = end;

	xen_mc_batch();
	for (; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE) {
		pte_t *pte = lowmem_entry(__va(addr));
		struct multicall_space mcs;

		if (!pte)
			continue;
		mcs = __xen_mc_entry(0);
		MULTI_update_va_mapping(mcs.mc, (unsigned long)__va(addr),
					pte_mkwrite(*pte), 0);
	}
	xen_mc_issue(PARAVIRT_LAZY_MMU);
	native_pagetable_reserve(start, end);
}
