// SPDX-License-Identifier: GPL-2.0-only
/*
 * By a helper, a cached pointer and a struct of arguments.
 *
 * expect: -
 * replace: arch/x86/mm/init.c init_memory_mapping
 */
struct used {
	u64 from, to;
};

static void __init close_buffer(const struct used *used)
{
	struct x86_init_mapping *ops = &x86_init.mapping;
	void (*hook)(u64, u64) = ops->pagetable_reserve;

	hook(used->from, used->to);
}

unsigned long __init_refok init_memory_mapping(unsigned long start,
					       unsigned long end)
{
	unsigned long ret;

	if (!after_bootmem)
		find_early_table_space(end, 0, 0);
	ret = kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();

	if (!after_bootmem)
		close_buffer(&(struct used){ PFN_PHYS(pgt_buf_start),
					     PFN_PHYS(pgt_buf_end) });
	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}
