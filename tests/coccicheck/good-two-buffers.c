// SPDX-License-Identifier: GPL-2.0-only
/*
 * One range after the other, and for each a buffer of its own: the hook runs
 * twice, but once for each.
 */
void __init map_low_and_high(unsigned long low, unsigned long high)
{
	if (after_bootmem)
		return;

	find_early_table_space(low, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(0, low, 0);
	__flush_tlb_all();
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));

	find_early_table_space(high, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(1UL << 32, high, 0);
	__flush_tlb_all();
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: two buffers, each with its hook
 * check-rule: pgt_hook_missing pgt_hook_twice pgt_hook_early pgt_early_use
 */
