// SPDX-License-Identifier: GPL-2.0-only
/*
 * --nr before the first page.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	unsigned long nr = pgt_buf_top - PFN_DOWN(end);
	u64 addr = end;

	while (nr && --nr) {
		make_lowmem_page_readwrite(__va(addr));
		addr += PAGE_SIZE;
	}
	native_pagetable_reserve(start, end);
}
