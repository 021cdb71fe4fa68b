// SPDX-License-Identifier: GPL-2.0-only
/*
 * init_memory_mapping() as this project's backport leaves it, with the
 * native default beside it: the buffer opened and closed on one condition,
 * the hook after the flush and before the memory test, and sparse told of the
 * open buffer.
 */
void __init native_pagetable_reserve(u64 start, u64 end)
	__releases(pgt_buf)
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
	pgt_buf_top = pgt_buf_end;
	__release(pgt_buf);
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
	else
		__acquire(pgt_buf);

	for (i = 0; i < nr_range; i++)
		ret = kernel_physical_mapping_init(mr[i].start, mr[i].end,
						   mr[i].page_size_mask);

	__flush_tlb_all();

	if (!after_bootmem)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_end));
	else
		__release(pgt_buf);

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: a caller and a native default, both right, with a context for sparse
 * check-rule: pgt_direct_reserve pgt_hook_missing pgt_hook_twice pgt_hook_early pgt_early_use pgt_after_bootmem pgt_empty_skipped pgt_hook_args pgt_impl_reserve pgt_buf_open
 */
