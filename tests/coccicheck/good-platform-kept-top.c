// SPDX-License-Identifier: GPL-2.0-only
/*
 * Reserved and closed first, and the spare pages made writable after that:
 * right, since the top was kept.
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
	pgt_buf_top = pgt_buf_end;
}

static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	if (pfn >= pgt_buf_start && pfn < pgt_buf_top)
		pte = pte_wrprotect(pte);

	return pte;
}

static __init void xen_set_pte_init(pte_t *ptep, pte_t pte)
{
	xen_set_pte(ptep, mask_rw_pte(ptep, pte));
}

static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	u64 top = PFN_PHYS(pgt_buf_top);

	native_pagetable_reserve(start, end);
	while (end < top) {
		make_lowmem_page_readwrite(__va(end));
		end += PAGE_SIZE;
	}
}

static const struct pv_mmu_ops xen_mmu_ops __initdata = {
	.set_pte = xen_set_pte_init,
	.set_pte_at = xen_set_pte_at,
};

void __init xen_init_mmu_ops(void)
{
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
	x86_init.paging.pagetable_setup_done = xen_pagetable_setup_done;
	pv_mmu_ops = xen_mmu_ops;
}

/*
 * check-name: the top kept before the buffer is closed
 * check-rule: pgt_direct_reserve pgt_impl_reserve pgt_flip_missing pgt_flip_late pgt_flip_range pgt_buf_open pgt_polling pgt_mask_no_hook pgt_mask_short pgt_hook_late pgt_initdata x86_init_noninit x86_init_override_init
 */
