// SPDX-License-Identifier: GPL-2.0-only
/*
 * The buffer reserved around the hook, as in somebody who wants no hook: the
 * platform is not asked.
 */
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
		native_pagetable_reserve(PFN_PHYS(pgt_buf_start), /* expect: pgt_direct_reserve */
					 PFN_PHYS(pgt_buf_end));

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: page tables reserved directly: native
 * check-rule: pgt_direct_reserve
 * check-patch: fixes
 */
