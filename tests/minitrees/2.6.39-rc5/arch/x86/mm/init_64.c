// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tables of 64-bit. A new one is filled through a slot of early_ioremap:
 * its page need not be mapped yet.
 */
#include <asm/init.h>
#include <asm/io.h>
#include <asm/page.h>
#include <asm/proto.h>

#define LEVEL_BITS 9
#define level_index(addr, shift) (((addr) >> (shift)) & (PTRS_PER_PTE - 1))
#define entry_phys(entry) PFN_PHYS(pte_pfn(entry))

static __ref void *alloc_low_page(unsigned long *phys)
{
	unsigned long pfn;
	void *table;

	if (after_bootmem) {
		table = (void *)get_zeroed_page(GFP_ATOMIC);
		*phys = __pa(table);
		return table;
	}
	pfn = pgt_buf_end++;
	if (pfn >= pgt_buf_top)
		panic("alloc_low_page: the buffer is used up");

	*phys = PFN_PHYS(pfn);
	table = early_memremap(*phys, PAGE_SIZE);
	memset(table, 0, PAGE_SIZE);
	return table;
}

static __ref void unmap_low_page(void *table)
{
	if (!after_bootmem)
		early_iounmap(table, PAGE_SIZE);
}

static __ref void *map_low_page(unsigned long phys)
{
	return after_bootmem ? __va(phys) : early_memremap(phys, PAGE_SIZE);
}

/* The table at @phys is filled: let @entry point to it. */
static void __meminit populate_level(pte_t *entry, unsigned long phys,
				     unsigned int shift)
{
	void *table = __va(phys);

	if (shift == PMD_SHIFT)
		pmd_populate_kernel(&init_mm, (pmd_t *)entry, table);
	else if (shift == PUD_SHIFT)
		pud_populate(&init_mm, (pud_t *)entry, table);
	else
		pgd_populate(&init_mm, (pgd_t *)entry, table);
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
	pgd_t *pgd = pgd_offset_k((unsigned long)__va(0));

	return phys_level_init((pte_t *)pgd, PGDIR_SHIFT, start, end);
}
