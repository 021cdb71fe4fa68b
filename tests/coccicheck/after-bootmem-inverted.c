// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hook runs exactly when it must not. The buffer stays open in the other
 * case, which is the same fault, and reported once.
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

	if (after_bootmem)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), /* expect: pgt_after_bootmem */
						   PFN_PHYS(pgt_buf_end));

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: after_bootmem asked the wrong way round
 * check-rule: pgt_after_bootmem
 * check-patch: fixes
 */
