// SPDX-License-Identifier: GPL-2.0-only
/*
 * A 32-bit kernel takes the tables of its fixmap from the buffer too.
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
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), /* expect: pgt_hook_early */
						   PFN_PHYS(pgt_buf_end));

#ifdef CONFIG_X86_32
	early_ioremap_page_table_range_init();
	load_cr3(swapper_pg_dir);
#endif

	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}

/*
 * check-name: the hook before the tables of the 32-bit fixmap
 * check-rule: pgt_hook_early
 */
