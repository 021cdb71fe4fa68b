// SPDX-License-Identifier: GPL-2.0-only
/*
 * Entries written as the direct map writes those of a new table; what the
 * machine executes for n of them less what it executes for none is their cost.
 */
#include "set_pte.h"

#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"

#define PAGES	(SET_PTE_MEMORY >> PAGE_SHIFT)

void set_pte_prepare(unsigned int regions)
{
	unsigned int i;

	memblock_init();
	memblock_add(_phys(0), SET_PTE_MEMORY);
	for (i = 0; i < regions; i++)
		memblock_reserve(PFN_PHYS(_pfn((u64)i * 4)), PAGE_SIZE);
	pgt_buf_start = _pfn(PAGES - 64);
	pgt_buf_end = _pfn(PAGES - 32);
	pgt_buf_top = _pfn(PAGES);
}

void set_pte_write(const struct design *d, u64 n)
{
	static pte_t table[PTRS_PER_TABLE];
	u64 nr;

	d->init();
	for (; n; n -= nr) {
		nr = n < PTRS_PER_TABLE ? n : PTRS_PER_TABLE;
		pv_mmu_ops.set_ptes(table, _pfn(1000), (unsigned int)nr,
				    PAGE_KERNEL);
	}
}
