// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tables of 64-bit. A new one is filled through a slot of early_ioremap:
 * its page need not be mapped yet.
 */
#include <asm/init.h>
#include <asm/io.h>
#include <asm/page.h>
#include <asm/proto.h>

static __ref void *alloc_low_page(unsigned long *phys)
{
	unsigned long pfn;
	void *adr;

	if (after_bootmem) {
		adr = (void *)get_zeroed_page(GFP_ATOMIC);
		*phys = __pa(adr);
		return adr;
	}
	pfn = pgt_buf_end++;
	if (pfn >= pgt_buf_top)
		panic("alloc_low_page: ran out of memory");

	adr = early_memremap(pfn * PAGE_SIZE, PAGE_SIZE);
	memset(adr, 0, PAGE_SIZE);
	*phys = pfn * PAGE_SIZE;
	return adr;
}

static __ref void unmap_low_page(void *adr)
{
	if (!after_bootmem)
		early_iounmap(adr, PAGE_SIZE);
}

static __ref void *map_low_page(unsigned long phys)
{
	return after_bootmem ? __va(phys) : early_memremap(phys, PAGE_SIZE);
}

/* Fill the level 1 table @pte with the pages from @start to @end. */
static unsigned long __meminit phys_pte_init(pte_t *pte, unsigned long start,
					     unsigned long end)
{
	for (; start < end; start += PAGE_SIZE) {
		pte_t *p = pte + pte_index(start);

		if (!pte_none(*p))
			continue;
		set_pte(p, pfn_pte(start >> PAGE_SHIFT, PAGE_KERNEL));
	}
	return end;
}

/* Fill the entries of @table, of the level whose entries map 1 << @shift. */
static unsigned long __meminit phys_level_init(pte_t *table, unsigned int shift,
					       unsigned long start,
					       unsigned long end)
{
	unsigned long next, phys;
	pte_t *entry, *below;
	int new;

	if (shift == PAGE_SHIFT)
		return phys_pte_init(table, start, end);

	for (; start < end; start = next) {
		next = min((start | ((1UL << shift) - 1)) + 1, end);
		entry = table + level_index(start, shift);
		new = pte_none(*entry);
		if (new)
			below = alloc_low_page(&phys);
		else
			below = map_low_page(entry_phys(*entry));
		phys_level_init(below, shift - LEVEL_BITS, start, next);
		unmap_low_page(below);
		if (new)
			populate_level(entry, phys, shift);
	}
	return end;
}

unsigned long __meminit
kernel_physical_mapping_init(unsigned long start, unsigned long end,
			     unsigned long page_size_mask)
{
	return phys_level_init(init_level4, PGDIR_SHIFT, start, end);
}
