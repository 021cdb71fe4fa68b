// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tables of 32-bit, all of them in memory that is mapped from the start:
 * a table is filled through the direct map.
 */
#include <asm/init.h>
#include <asm/page.h>
#include <asm/proto.h>

static __init void *alloc_low_page(void)
{
	unsigned long pfn = pgt_buf_end++;
	void *table;

	if (pfn >= pgt_buf_top)
		panic("alloc_low_page: the buffer is used up");

	table = __va(PFN_PHYS(pfn));
	memset(table, 0, PAGE_SIZE);
	return table;
}

void * __init one_page_table_init(void)
{
	return alloc_low_page();
}

/* A table of the fixmap that came from the buffer need not be copied. */
int __init from_table_buffer(const pte_t *pte)
{
	unsigned long pfn = __pa(pte) >> PAGE_SHIFT;

	return pfn >= pgt_buf_start && pfn < pgt_buf_end;
}
