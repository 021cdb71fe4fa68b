// SPDX-License-Identifier: GPL-2.0-only
/*
 * The page at the top is not of the buffer, and becomes a page table.
 */
static __ref void *alloc_low_page(unsigned long *phys)
{
	unsigned long pfn = pgt_buf_end++; /* expect: pgt_alloc_limit */

	if (pfn > pgt_buf_top)
		panic("alloc_low_page: no page left");

	*phys = PFN_PHYS(pfn);
	return early_memremap(*phys, PAGE_SIZE);
}

/*
 * check-name: a page table at the top of the buffer
 * check-rule: pgt_alloc_limit
 * check-patch: fixes
 */
