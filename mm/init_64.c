// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tables of the direct map, level by level.
 *
 * A table that is made here is filled first and used last: level 1 below a new
 * level 2 is complete before the level 2 is hooked into the level 3 above it.
 * So for up to 1 GiB what has just been mapped cannot be found by walking from
 * the root. Under Xen the mappings count nonetheless, as each level 1 is
 * pinned when it is full; whatever has to be read-only there must be so from
 * the start.
 *
 * The walk over levels 4, 3 and 2 is here; the level 1 tables that it comes to
 * are made in rounds (rounds.h). All of it happens in lazy mode: what makes a
 * table a table is put off until the next ones have to be reached through their
 * slots, and done with that.
 */
#include "init.h"

#include "../x86_init/machine.h"
#include "low_page.h"
#include "memblock.h"
#include "paravirt.h"
#include "rounds.h"

/* A new table, all zero, writable through @slot. */
static void *new_table(enum fixed_addresses slot, pfn_t *pfn)
{
	u64 *table;
	unsigned int i;

	*pfn = alloc_low_page();
	table = map_low_page(slot, *pfn, PAGE_KERNEL);
	pv_mmu_ops.lazy_mode.flush();
	for (i = 0; i < PTRS_PER_TABLE; i++)
		table[i] = 0;
	return table;
}

/* A table that is in use. */
static void *map_table(enum fixed_addresses slot, pfn_t pfn)
{
	void *table = map_low_page(slot, pfn, pv_mmu_ops.table_prot);

	pv_mmu_ops.lazy_mode.flush();
	return table;
}

static u64 min_end(u64 addr, u64 size, u64 end)
{
	u64 next = (addr & ~(size - 1)) + size;

	return next < end ? next : end;
}

static void phys_pmd_init(pmd_t *table, u64 addr, u64 end,
			  unsigned int page_size_mask)
{
	u64 next;

	for (; addr < end; addr = next) {
		pmd_t *pmd = table + pmd_index(addr);

		next = min_end(addr, PMD_SIZE, end);
		if (pmd->pmd && pmd_large(*pmd))
			continue;
		if (!pmd->pmd && (page_size_mask & PG_LEVEL_2M)) {
			pv_mmu_ops.set_pmd(pmd, pfn_pmd(PFN_DOWN(_phys(addr)),
							PAGE_KERNEL_LARGE));
			continue;
		}
		pte_round_add(pmd, addr, next);
	}
	pte_round_end();
}

static void phys_pud_init(pud_t *table, u64 addr, u64 end,
			  unsigned int page_size_mask)
{
	u64 next;

	for (; addr < end; addr = next) {
		pud_t *pud = table + pud_index(addr);
		pmd_t *pmd;
		pfn_t pfn;

		next = min_end(addr, PUD_SIZE, end);
		if (!after_bootmem &&
		    !memblock_is_region_memory(_phys(addr & PUD_MASK),
					       PUD_SIZE))
			continue;
		if (pud->pud && pud_large(*pud))
			continue;
		if (pud->pud) {
			pmd = map_table(FIX_PMD, pud_pfn(*pud));
			phys_pmd_init(pmd, addr, next, page_size_mask);
			unmap_low_page(FIX_PMD);
			continue;
		}
		if (page_size_mask & PG_LEVEL_1G) {
			pv_mmu_ops.set_pud(pud, pfn_pud(PFN_DOWN(_phys(addr)),
							PAGE_KERNEL_LARGE));
			continue;
		}
		pmd = new_table(FIX_PMD, &pfn);
		phys_pmd_init(pmd, addr, next, page_size_mask);
		unmap_low_page(FIX_PMD);
		pv_mmu_ops.alloc_pmd(pfn);
		pv_mmu_ops.set_pud(pud, pfn_pud(pfn, _KERNPG_TABLE));
	}
}

void kernel_physical_mapping_init(phys_addr_t start, phys_addr_t end,
				  unsigned int page_size_mask)
{
	u64 addr, next;

	/* What another range has asked for can be seen from here on. */
	pv_mmu_ops.lazy_mode.flush();
	pte_round_begin();
	for (addr = phys_x(start); addr < phys_x(end); addr = next) {
		pgd_t *pgd = swapper_pg_dir + pgd_index((u64)__va(_phys(addr)));
		pud_t *pud;
		pfn_t pfn;

		next = min_end(addr, PGDIR_SIZE, phys_x(end));
		if (pgd->pgd) {
			pud = map_table(FIX_PUD, pgd_pfn(*pgd));
			phys_pud_init(pud, addr, next, page_size_mask);
			unmap_low_page(FIX_PUD);
			continue;
		}
		pud = new_table(FIX_PUD, &pfn);
		phys_pud_init(pud, addr, next, page_size_mask);
		unmap_low_page(FIX_PUD);
		pv_mmu_ops.alloc_pud(pfn);
		pv_mmu_ops.set_pgd(pgd, pfn_pgd(pfn, _KERNPG_TABLE));
	}
}

/*
 * How many tables the loops above will allocate. Two ranges may share a
 * table; since they are sorted it is the last one counted on its level.
 */
struct table_count {
	u64 pages;
	u64 pud_end;	/* the newest level 3 table covers up to here, */
	u64 pmd_end;	/* the newest level 2, */
	u64 pte_end;	/* the newest level 1 */
};

static void count_table(struct table_count *c, u64 *covered, u64 addr, u64 size)
{
	if (addr < *covered)
		return;
	*covered = (addr & ~(size - 1)) + size;
	c->pages++;
}

/* @table is NULL for one that has yet to be allocated, and so is all below. */
static void count_pmd(struct table_count *c, const pmd_t *table, u64 addr,
		      u64 end, unsigned int page_size_mask)
{
	u64 next;

	if (page_size_mask & PG_LEVEL_2M)
		return;
	for (; addr < end; addr = next) {
		next = min_end(addr, PMD_SIZE, end);
		if (!table || !table[pmd_index(addr)].pmd)
			count_table(c, &c->pte_end, addr, PMD_SIZE);
	}
}

static void count_pud(struct table_count *c, const pud_t *table, u64 addr,
		      u64 end, unsigned int page_size_mask)
{
	u64 next;

	for (; addr < end; addr = next) {
		pud_t pud = table ? table[pud_index(addr)] : (pud_t){ 0 };

		next = min_end(addr, PUD_SIZE, end);
		if (!after_bootmem &&
		    !memblock_is_region_memory(_phys(addr & PUD_MASK),
					       PUD_SIZE))
			continue;
		if (!pud.pud && (page_size_mask & PG_LEVEL_1G))
			continue;
		if (pud.pud && pud_large(pud))
			continue;
		if (pud.pud) {
			count_pmd(c, map_table(FIX_PMD, pud_pfn(pud)), addr,
				  next, page_size_mask);
			unmap_low_page(FIX_PMD);
			continue;
		}
		count_table(c, &c->pmd_end, addr, PUD_SIZE);
		count_pmd(c, NULL, addr, next, page_size_mask);
	}
}

u64 exact_table_pages(const struct map_range *mr, unsigned int nr)
{
	struct table_count c = { 0 };
	unsigned int i;
	u64 addr, next;

	pv_mmu_ops.lazy_mode.enter();
	for (i = 0; i < nr; i++) {
		u64 end = phys_x(mr[i].end);

		for (addr = phys_x(mr[i].start); addr < end; addr = next) {
			pgd_t pgd = swapper_pg_dir[
					pgd_index((u64)__va(_phys(addr)))];

			next = min_end(addr, PGDIR_SIZE, end);
			if (pgd.pgd) {
				count_pud(&c, map_table(FIX_PUD, pgd_pfn(pgd)),
					  addr, next, mr[i].page_size_mask);
				unmap_low_page(FIX_PUD);
				continue;
			}
			count_table(&c, &c.pud_end, addr, PGDIR_SIZE);
			count_pud(&c, NULL, addr, next, mr[i].page_size_mask);
		}
	}
	pv_mmu_ops.lazy_mode.leave();
	return c.pages;
}
