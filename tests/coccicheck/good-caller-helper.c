// SPDX-License-Identifier: GPL-2.0-only
/*
 * The end of a mapping in a function of its own, which only the early callers
 * reach.
 */
static void __init close_tables(void)
{
	x86_init.mapping.pagetable_reserve((u64)pgt_buf_start << PAGE_SHIFT,
					   (u64)pgt_buf_end * PAGE_SIZE);
}

void __init_refok map_range(unsigned long start, unsigned long end)
{
	if (!after_bootmem)
		find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();
	if (!after_bootmem)
		close_tables();
}

/*
 * check-name: the hook in a function of its own
 * check-rule: pgt_hook_missing pgt_after_bootmem pgt_hook_args pgt_hook_early pgt_empty_skipped
 */
