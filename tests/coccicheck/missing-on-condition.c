// SPDX-License-Identifier: GPL-2.0-only
/*
 * Only a kernel with 1 GiB pages runs the hook.
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

	if (direct_gbpages)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), /* expect: pgt_after_bootmem */
						   PFN_PHYS(pgt_buf_end));

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: the hook on a condition of another kind
 * check-rule: pgt_hook_missing
 */
