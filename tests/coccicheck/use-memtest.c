// SPDX-License-Identifier: GPL-2.0-only
/*
 * early_memtest() writes to all free memory, and the spare pages are read-
 * only as yet.
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
		early_memtest(start, end); /* expect: pgt_early_use */

	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_end));

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: the memory test while the buffer is open
 * check-rule: pgt_early_use
 * check-patch: fixes
 */
