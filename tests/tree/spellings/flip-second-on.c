// SPDX-License-Identifier: GPL-2.0-only
/*
 * ++pfn in the argument.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	unsigned long pfn = PFN_DOWN(end);

	while (pfn + 1 < pgt_buf_top)
		make_lowmem_page_readwrite(__va(PFN_PHYS(++pfn)));
	native_pagetable_reserve(start, end);
}
