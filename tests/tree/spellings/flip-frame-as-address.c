// SPDX-License-Identifier: GPL-2.0-only
/*
 * __va() of a frame.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	unsigned long pfn;

	for (pfn = PFN_DOWN(end); pfn < pgt_buf_top; pfn++)
		make_lowmem_page_readwrite(__va(pfn));
	native_pagetable_reserve(start, end);
}
