// SPDX-License-Identifier: GPL-2.0-only
/*
 * Level 1 tables, many at a time; rounds.h has the idea.
 */
#include "rounds.h"

#include "../x86_init/machine.h"
#include "low_page.h"
#include "paravirt.h"

/* The tables of a round, each in the slot of its number. */
struct round {
	unsigned int nr;
	struct round_table {
		pmd_t *pmd;
		u64 addr, end;
		pfn_t pfn;
		pte_t *table;
		bool in_use;
	} tables[NR_FIX_PTE];
};

/* What is being gathered, and what is filled but still in its slots. */
static struct round rounds[2];
static struct round *gathered = &rounds[0], *filled = &rounds[1];

static void clear_ptes(pte_t *pte, const pte_t *end)
{
	for (; pte < end; pte++)
		pte->pte = 0;
}

/* Fill a new table. */
static void phys_pte_init(pte_t *table, u64 addr, u64 end)
{
	unsigned int nr = (end - addr) >> PAGE_SHIFT;
	pte_t *first = table + pte_index(addr);

	clear_ptes(table, first);
	pv_mmu_ops.set_ptes(first, PFN_DOWN(_phys(addr)), nr, PAGE_KERNEL);
	clear_ptes(first + nr, table + PTRS_PER_TABLE);
}

/* Complete a table in use. */
static void phys_pte_update(pte_t *table, u64 addr, u64 end)
{
	for (; addr < end; addr += PAGE_SIZE) {
		pte_t *pte = table + pte_index(addr);

		/* Whoever mapped it before had reasons to map it that way. */
		if (!pte->pte)
			pv_mmu_ops.set_pte_at((u64)__va(_phys(addr)), pte,
					      pfn_pte(PFN_DOWN(_phys(addr)),
						      PAGE_KERNEL));
	}
}

static void fill(const struct round *r)
{
	const struct round_table *t;

	for (t = r->tables; t < r->tables + r->nr; t++)
		if (t->in_use)
			phys_pte_update(t->table, t->addr, t->end);
		else
			phys_pte_init(t->table, t->addr, t->end);
}

/* Those that are new become tables, now that they are in no slot any more. */
static void use(const struct round *r)
{
	const struct round_table *t;

	for (t = r->tables; t < r->tables + r->nr; t++)
		if (!t->in_use)
			pv_mmu_ops.alloc_pte(t->pfn);
	for (t = r->tables; t < r->tables + r->nr; t++)
		if (!t->in_use)
			pv_mmu_ops.set_pmd(t->pmd,
					   pfn_pmd(t->pfn, _KERNPG_TABLE));
}

/* The gathered tables push the filled ones out of their slots; fill them. */
static void next_round(void)
{
	struct round *left = filled;
	unsigned int slot;

	for (slot = gathered->nr; slot < left->nr; slot++)
		unmap_low_page(FIX_PTE_BEGIN + slot);
	use(left);
	if (gathered->nr) {
		/* Now the gathered ones are mapped, and the last in use. */
		pv_mmu_ops.lazy_mode.flush();
		fill(gathered);
	}
	filled = gathered;
	gathered = left;
	gathered->nr = 0;
}

void pte_round_begin(void)
{
	gathered->nr = 0;
	filled->nr = 0;
}

void pte_round_add(pmd_t *pmd, u64 addr, u64 end)
{
	enum fixed_addresses slot = FIX_PTE_BEGIN + gathered->nr;
	struct round_table *t = &gathered->tables[gathered->nr++];

	t->pmd = pmd;
	t->addr = addr;
	t->end = end;
	t->in_use = pmd->pmd;
	t->pfn = t->in_use ? pmd_pfn(*pmd) : alloc_low_page();
	t->table = map_low_page(slot, t->pfn, t->in_use ?
				pv_mmu_ops.table_prot : PAGE_KERNEL);
	if (gathered->nr == pv_mmu_ops.tables_at_once)
		next_round();
	/* One that is made alone waits for no other. */
	if (pv_mmu_ops.tables_at_once == 1)
		pte_round_end();
}

void pte_round_end(void)
{
	if (gathered->nr)
		next_round();
	/* An empty one pushes out the last. */
	next_round();
}
