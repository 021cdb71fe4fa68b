// SPDX-License-Identifier: GPL-2.0-only
/*
 * A vendor tree of the age of 2.6.32 to 2.6.38, where the buffer is called
 * e820_table_*, with the hook carried into it.
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	if (end > start)
		reserve_early(start, end, "PGTABLE");
	e820_table_top = e820_table_end;
}

unsigned long __init_refok init_memory_mapping(unsigned long start,
					       unsigned long end)
{
	struct map_range mr[NR_RANGE_MR];
	unsigned long ret = 0;
	int nr_range, i;

	nr_range = split_mem_range(mr, start, end);
	if (!after_bootmem)
		find_early_table_space(end, cpu_has_pse, direct_gbpages);

	for (i = 0; i < nr_range; i++)
		ret = kernel_physical_mapping_init(mr[i].start, mr[i].end,
						   mr[i].page_size_mask);

	__flush_tlb_all();

	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(e820_table_start),
						   PFN_PHYS(e820_table_end));

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: the right call with the buffer's older names
 * check-rule: pgt_direct_reserve pgt_hook_missing pgt_hook_twice pgt_hook_early pgt_early_use pgt_after_bootmem pgt_empty_skipped pgt_hook_args pgt_impl_reserve pgt_buf_open
 */
