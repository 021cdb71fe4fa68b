// SPDX-License-Identifier: GPL-2.0-only
/*
 * An early way out, when there is nothing to close.
 *
 * expect: -
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

	if (unlikely(after_bootmem != 0))
		goto out;
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
	early_memtest(start, end);
out:
	return ret >> PAGE_SHIFT;
}
