// SPDX-License-Identifier: GPL-2.0-only
/*
 * A vendor's caller, for a platform that masks nothing: it has closed the buffer
 * itself, so that its top is its end.
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

	if (pgt_buf_end < pgt_buf_top)
		pgt_buf_top = pgt_buf_end;
	__flush_tlb_all();

	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_top));

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: the top, which is the end by then
 * check-rule: pgt_hook_args
 */
