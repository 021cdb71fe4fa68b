// SPDX-License-Identifier: GPL-2.0-only
/*
 * No call for a buffer of which nothing was used.
 *
 * expect: E
 * replace: arch/x86/mm/init.c init_memory_mapping
 */
unsigned long __init_refok init_memory_mapping(unsigned long start,
					       unsigned long end)
{
	unsigned long ret;

	if (!after_bootmem)
		find_early_table_space(end, 0, 0);
	ret = kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();

	if (!after_bootmem && pgt_buf_end != pgt_buf_start)
		x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
						   PFN_PHYS(pgt_buf_end));
	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}
