/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The operations on page tables that a platform may do its own way.
 */
#ifndef MM_PARAVIRT_H
#define MM_PARAVIRT_H

#include "pgtable.h"

/**
 * struct pv_lazy_ops - what surrounds many operations in a row
 * @enter: from here on they may be put off, so as to be done together
 * @leave: all of them are done, and none is put off any more
 * @flush: those so far are done
 *
 * Operations that were put off are done in the order in which they were asked
 * for.
 */
struct pv_lazy_ops {
	void (*enter)(void);
	void (*leave)(void);
	void (*flush)(void);
};

/**
 * struct pv_mmu_ops - page-table operations of the platform
 * @make_pte: the entry for a frame of ours: its value with the pseudo-physical
 *	address in it becomes one with the machine address. All levels.
 * @pte_val: the way back
 * @set_ptes: write @nr entries, from @ptep on, of a level 1 table that is not
 *	in use yet: they map @pfn and the pages behind it with @prot
 * @set_pte_at: write an entry of a level 1 table in use; @addr is the virtual
 *	address that the entry maps. Whatever the TLB knew of @addr is
 *	forgotten: in lazy mode before the next @alloc_pte or flush is done.
 * @set_pmd: write an entry of a level 2 table, in use or not
 * @set_pud: the same, level 3
 * @set_pgd: the same, level 4
 * @alloc_pte: the page @pfn is filled and about to be used as a level 1 table
 * @alloc_pmd: the same, level 2
 * @alloc_pud: the same, level 3
 * @flush_tlb_all: forget all translations
 * @lazy_mode: around many of the operations from @set_pte_at to @alloc_pud
 * @table_prot: how a page table in use may be mapped
 * @tables_at_once: how many level 1 tables are to be made together, 1 to
 *	NR_FIX_PTE
 *
 * As in a kernel with CONFIG_PARAVIRT, a pte_t is what the MMU reads: on Xen
 * it holds a machine frame.
 */
struct pv_mmu_ops {
	pte_t (*make_pte)(u64 val);
	u64 (*pte_val)(pte_t pte);

	void (*set_ptes)(pte_t *ptep, pfn_t pfn, unsigned int nr,
			 pgprot_t prot);
	void (*set_pte_at)(u64 addr, pte_t *ptep, pte_t pte);
	void (*set_pmd)(pmd_t *pmdp, pmd_t pmd);
	void (*set_pud)(pud_t *pudp, pud_t pud);
	void (*set_pgd)(pgd_t *pgdp, pgd_t pgd);

	void (*alloc_pte)(pfn_t pfn);
	void (*alloc_pmd)(pfn_t pfn);
	void (*alloc_pud)(pfn_t pfn);

	void (*flush_tlb_all)(void);

	struct pv_lazy_ops lazy_mode;

	pgprot_t table_prot;
	unsigned int tables_at_once;
};

/* Bare metal, until a platform puts its own in. */
extern struct pv_mmu_ops pv_mmu_ops;

/* The entry that maps @pfn with @prot. */
static inline pte_t pfn_pte(pfn_t pfn, pgprot_t prot)
{
	return pv_mmu_ops.make_pte(phys_x(PFN_PHYS(pfn)) | pgprot_val(prot));
}

static inline pmd_t pfn_pmd(pfn_t pfn, pgprot_t prot)
{
	return (pmd_t){ pfn_pte(pfn, prot).pte };
}

static inline pud_t pfn_pud(pfn_t pfn, pgprot_t prot)
{
	return (pud_t){ pfn_pte(pfn, prot).pte };
}

static inline pgd_t pfn_pgd(pfn_t pfn, pgprot_t prot)
{
	return (pgd_t){ pfn_pte(pfn, prot).pte };
}

/* The frame that an entry points to. */
static inline pfn_t pte_pfn(pte_t pte)
{
	return _pfn((pv_mmu_ops.pte_val(pte) & PTE_PFN_MASK) >> PAGE_SHIFT);
}

static inline pfn_t pmd_pfn(pmd_t pmd)
{
	return pte_pfn((pte_t){ pmd.pmd });
}

static inline pfn_t pud_pfn(pud_t pud)
{
	return pte_pfn((pte_t){ pud.pud });
}

static inline pfn_t pgd_pfn(pgd_t pgd)
{
	return pte_pfn((pte_t){ pgd.pgd });
}

/**
 * lookup_address() - the entry that maps a virtual address
 * @addr: virtual address
 *
 * Walks the tables from the root through the direct map, so the tables
 * themselves have to be mapped there.
 *
 * Return: a pointer to the level 1 entry, which may be empty; NULL when there
 * is no level 1 table for @addr, or when a larger page maps it.
 */
pte_t *lookup_address(u64 addr);

#endif /* MM_PARAVIRT_H */
