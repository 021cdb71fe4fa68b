// SPDX-License-Identifier: GPL-2.0-only
/*
 * The same job written the other way round: whoever comes after bootmem
 * leaves at the top, and what follows needs no further condition. The
 * buffer's addresses are kept in variables of 64 bits.
 */
void __init_refok init_memory_mapping(u64 start, u64 end)
{
	u64 first, last;

	if (after_bootmem) {
		map_ranges(start, end);
		return;
	}

	find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();

	first = PFN_PHYS(pgt_buf_start);
	last = (u64)pgt_buf_end << PAGE_SHIFT;
	x86_init.mapping.pagetable_reserve(first, last);
	early_memtest(start, end);
}

/*
 * check-name: the call for after_bootmem leaves first
 * check-rule: pgt_direct_reserve pgt_hook_missing pgt_hook_twice pgt_hook_early pgt_early_use pgt_after_bootmem pgt_empty_skipped pgt_hook_args
 */
