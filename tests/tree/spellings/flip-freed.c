// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each page is poisoned and freed as free_init_pages() would do it, but it stays
 * read-only.
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	unsigned long addr = (unsigned long)__va(end);

	for (; addr < (unsigned long)__va(PFN_PHYS(pgt_buf_top));
	     addr += PAGE_SIZE) {
		ClearPageReserved(virt_to_page(addr));
		init_page_count(virt_to_page(addr));
		memset((void *)addr, POISON_FREE_INITMEM, PAGE_SIZE);
		free_page(addr);
		totalram_pages++;
	}
	native_pagetable_reserve(start, end);
}
