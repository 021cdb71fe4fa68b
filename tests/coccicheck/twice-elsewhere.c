// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whoever maps has run the hook, and whoever has that done runs it once more; it
 * need not ask for bootmem, but must not run it at all.
 */
void __init_refok map_range(unsigned long start, unsigned long end)
{
	if (!after_bootmem)
		find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();
	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_end));
}

void __init map_low_memory(void)
{
	map_range(0, max_low_pfn << PAGE_SHIFT);
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), /* expect: pgt_hook_twice */
					   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: the hook once more, by who maps nothing
 * check-rule: pgt_hook_twice pgt_after_bootmem
 */
