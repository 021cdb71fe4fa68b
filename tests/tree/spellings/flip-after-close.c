// SPDX-License-Identifier: GPL-2.0-only
/*
 * The top is read when the buffer is closed.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	u64 addr = end;

	native_pagetable_reserve(start, end);
	for (; addr < PFN_PHYS(pgt_buf_top); addr += PAGE_SIZE)
		make_lowmem_page_readwrite(__va(addr));
}
