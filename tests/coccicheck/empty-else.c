// SPDX-License-Identifier: GPL-2.0-only
/*
 * The condition of 2.6.39 to 3.8, with a branch for when there is no hook.
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
	else
		__acquire(pgt_buf);

	for (i = 0; i < nr_range; i++)
		ret = kernel_physical_mapping_init(mr[i].start, mr[i].end,
						   mr[i].page_size_mask);

	__flush_tlb_all();

	if (!after_bootmem && pgt_buf_end > pgt_buf_start) /* expect: pgt_empty_skipped */
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_end));
	else
		__release(pgt_buf);

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: no hook for an empty buffer, with a context for sparse
 * check-rule: pgt_empty_skipped
 * check-patch: fixes
 */
