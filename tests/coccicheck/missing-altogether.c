// SPDX-License-Identifier: GPL-2.0-only
/*
 * The buffer is opened, used and forgotten.
 */
unsigned long __init_refok init_memory_mapping(unsigned long start,
					       unsigned long end)
{
	struct map_range mr[NR_RANGE_MR];
	unsigned long ret = 0;
	int nr_range, i;

	nr_range = split_mem_range(mr, start, end);
	if (!after_bootmem)
		find_early_table_space(end, cpu_has_pse, direct_gbpages); /* expect: pgt_hook_missing */

	for (i = 0; i < nr_range; i++)
		ret = kernel_physical_mapping_init(mr[i].start, mr[i].end,
						   mr[i].page_size_mask);

	__flush_tlb_all();

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: no hook at all
 * check-rule: pgt_hook_missing
 */
