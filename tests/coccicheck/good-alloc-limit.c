// SPDX-License-Identifier: GPL-2.0-only
/*
 * Asked before the page is taken, and after it; and a page that is none of the
 * buffer's.
 */
static __ref void *alloc_low_page(unsigned long *phys)
{
	unsigned long pfn = pgt_buf_end++;

	if (pfn >= pgt_buf_top)
		panic("alloc_low_page: no page left");

	*phys = PFN_PHYS(pfn);
	return early_memremap(*phys, PAGE_SIZE);
}

static __init unsigned long next_table(void)
{
	BUG_ON(pgt_buf_end == pgt_buf_top);
	return pgt_buf_end++;
}

/*
 * check-name: a page table is of the buffer
 * check-rule: pgt_alloc_limit
 */
