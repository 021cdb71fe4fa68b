// SPDX-License-Identifier: GPL-2.0-only
/*
 * The page tables that a kernel has when it starts.
 *
 * They map three things into the direct map's part of the address space:
 *
 *	[0, mapped)		the first memory, writable (2 MiB pages where the
 *				MMU may use them)
 *	KERNEL_PHYS		the pool pages, that is these very tables
 *	KERNEL_PHYS + 1 GiB	the fixmap
 *
 * All tables are pool pages, page 0 being the top-level table that the
 * platform has already. Under Xen the pool is mapped read-only.
 */
#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "boot.h"
#include "platform.h"

static unsigned int pool_used;

static pfn_t pool_pfn(unsigned int i)
{
	return pfn_add(PFN_DOWN(_phys(KERNEL_PHYS)), i);
}

/* A new table; the entry that points to it goes to @hook. */
static u64 *new_table(u64 *hook)
{
	unsigned int i = pool_used++;

	if (i >= POOL_PAGES)
		panic("start-up: more than %u tables", POOL_PAGES);
	*hook = mfn_x(platform_frame(pool_pfn(i))) << PAGE_SHIFT |
		pgprot_val(_KERNPG_TABLE);
	return platform_pool_page(i);
}

static u64 page_entry(pfn_t pfn, pgprot_t prot)
{
	return mfn_x(platform_frame(pfn)) << PAGE_SHIFT | pgprot_val(prot);
}

static void map_memory(u64 *pud, u64 mapped)
{
	u64 *pmd = NULL, *pte = NULL;
	u64 addr;

	for (addr = 0; addr < mapped; addr += PAGE_SIZE) {
		if (addr % PUD_SIZE == 0)
			pmd = new_table(&pud[pud_index(addr)]);
		if (cpu_has_pse) {
			if (addr % PMD_SIZE == 0)
				pmd[pmd_index(addr)] =
					page_entry(PFN_DOWN(_phys(addr)),
						   PAGE_KERNEL) | _PAGE_PSE;
			continue;
		}
		if (addr % PMD_SIZE == 0)
			pte = new_table(&pmd[pmd_index(addr)]);
		pte[pte_index(addr)] = page_entry(PFN_DOWN(_phys(addr)),
						  PAGE_KERNEL);
	}
}

void startup_tables(u64 mapped)
{
	pgprot_t prot = platform_is_xen ? PAGE_KERNEL_RO : PAGE_KERNEL;
	u64 kernel = (u64)__va(_phys(KERNEL_PHYS));
	u64 *pud, *pmd, *pool, *fixmap;
	unsigned int slots[2], nr = 0;
	u64 entries[2];
	unsigned int bm_page, i;

	pool_used = 1;

	slots[nr] = pgd_index(kernel);
	pud = new_table(&entries[nr++]);
	pmd = new_table(&pud[0]);
	pool = new_table(&pmd[0]);
	for (i = 0; i < POOL_PAGES; i++)
		pool[i] = page_entry(pool_pfn(i), prot);
	pmd = new_table(&pud[1]);
	bm_page = pool_used;
	fixmap = new_table(&pmd[0]);
	fixmap[FIX_PGD] = page_entry(pool_pfn(0), prot);

	if (mapped) {
		slots[nr] = pgd_index((u64)__va(_phys(0)));
		pud = new_table(&entries[nr++]);
		map_memory(pud, mapped);
	}

	platform_start_paging(pool_used, slots, entries, nr);

	early_ioremap_init(kernel + PUD_SIZE,
			   __va(PFN_PHYS(pool_pfn(bm_page))));
	swapper_pg_dir = (pgd_t *)fix_to_virt(FIX_PGD);
}
