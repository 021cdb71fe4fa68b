// SPDX-License-Identifier: GPL-2.0-only
/*
 * The flip waits for the end of paging_init().
 *
 * expect: B
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static u64 __initdata flip_from, flip_to;

static __init void flip_late(pgd_t *base)
{
	for (; flip_from < flip_to; flip_from += PAGE_SIZE)
		make_lowmem_page_readwrite(__va(flip_from));
}

static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	x86_init.paging.pagetable_setup_done = flip_late;
	flip_from = end;
	flip_to = PFN_PHYS(pgt_buf_top);
	native_pagetable_reserve(start, end);
}
