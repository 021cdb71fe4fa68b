// SPDX-License-Identifier: GPL-2.0-only
/*
 * Frames, from the top down.
 *
 * expect: -
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	unsigned long pfn = pgt_buf_top;

	while (pfn-- > PFN_DOWN(end))
		make_lowmem_page_readwrite(__va(PFN_PHYS(pfn)));
	native_pagetable_reserve(start, end);
}
