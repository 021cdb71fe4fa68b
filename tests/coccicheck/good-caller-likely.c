// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hot-added memory leaves first, and where it would not, the call is for early
 * callers only.
 */
void __init_refok map_range(unsigned long start, unsigned long end)
{
	if (unlikely(after_bootmem)) {
		map_hot_added(start, end);
		return;
	}
	find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
}

void __init_refok map_other_range(unsigned long start, unsigned long end)
{
	if (likely(!after_bootmem))
		find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();
	if (likely(!after_bootmem))
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: conditions with a hint
 * check-rule: pgt_after_bootmem pgt_hook_missing
 */
