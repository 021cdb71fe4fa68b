// SPDX-License-Identifier: GPL-2.0-only
/*
 * The pages of tables; low_page.h has the idea.
 */
#include "low_page.h"

#include "../x86_init/machine.h"
#include "init.h"
#include "memblock.h"

pfn_t alloc_low_page(void)
{
	pfn_t pfn;

	if (after_bootmem)
		return PFN_DOWN(memblock_alloc(PAGE_SIZE, PAGE_SIZE));

	/* If it is not open, it has no page left either. */
	__assume(pgt_buf);
	if (!pfn_in(pgt_buf_end, pgt_buf_start, pgt_buf_top))
		panic("alloc_low_page: ran out of memory");
	pfn = pgt_buf_end;
	pgt_buf_end = pfn_add(pgt_buf_end, 1);
	return pfn;
}

void *map_low_page(enum fixed_addresses slot, pfn_t pfn, pgprot_t prot)
{
	if (after_bootmem)
		return __va(PFN_PHYS(pfn));
	return __set_fixmap(slot, pfn, prot);
}

void unmap_low_page(enum fixed_addresses slot)
{
	if (!after_bootmem)
		clear_fixmap(slot);
}
