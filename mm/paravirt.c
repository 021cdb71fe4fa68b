// SPDX-License-Identifier: GPL-2.0-only
/*
 * Bare metal's operations on page tables.
 */
#include "paravirt.h"

#include "../x86_init/machine.h"

pgd_t *swapper_pg_dir;

static pte_t native_make_pte(u64 val)
{
	return (pte_t){ val };
}

static u64 native_pte_val(pte_t pte)
{
	return pte.pte;
}

static void native_set_ptes(pte_t *ptep, pfn_t pfn, unsigned int nr,
			    pgprot_t prot)
{
	for (; nr; nr--, ptep++, pfn = pfn_add(pfn, 1))
		ptep->pte = phys_x(PFN_PHYS(pfn)) | pgprot_val(prot);
}

static void native_set_pte_at(u64 addr, pte_t *ptep, pte_t pte)
{
	*ptep = pte;
	machine_flush_tlb_one(addr);
}

static void native_set_pmd(pmd_t *pmdp, pmd_t pmd)
{
	*pmdp = pmd;
}

static void native_set_pud(pud_t *pudp, pud_t pud)
{
	*pudp = pud;
}

static void native_set_pgd(pgd_t *pgdp, pgd_t pgd)
{
	*pgdp = pgd;
}

/* To bare metal a page table is a page like any other. */
static void native_alloc_table(pfn_t pfn)
{
	(void)pfn;
}

/* Nor is there anything to be gained by putting things off. */
static void native_lazy_mode(void)
{
}

struct pv_mmu_ops pv_mmu_ops = {
	.make_pte	= native_make_pte,
	.pte_val	= native_pte_val,
	.set_ptes	= native_set_ptes,
	.set_pte_at	= native_set_pte_at,
	.set_pmd	= native_set_pmd,
	.set_pud	= native_set_pud,
	.set_pgd	= native_set_pgd,
	.alloc_pte	= native_alloc_table,
	.alloc_pmd	= native_alloc_table,
	.alloc_pud	= native_alloc_table,
	.flush_tlb_all	= machine_flush_tlb,
	.lazy_mode = {
		.enter	= native_lazy_mode,
		.leave	= native_lazy_mode,
		.flush	= native_lazy_mode,
	},
	.table_prot	= PAGE_KERNEL,
	.tables_at_once	= 1,
};

pte_t *lookup_address(u64 addr)
{
	pgd_t pgd = swapper_pg_dir[pgd_index(addr)];
	pud_t pud;
	pmd_t pmd;

	if (pgd.pgd == 0)
		return NULL;
	pud = ((pud_t *)__va(PFN_PHYS(pgd_pfn(pgd))))[pud_index(addr)];
	if (pud.pud == 0 || pud_large(pud))
		return NULL;
	pmd = ((pmd_t *)__va(PFN_PHYS(pud_pfn(pud))))[pmd_index(addr)];
	if (pmd.pmd == 0 || pmd_large(pmd))
		return NULL;
	return (pte_t *)__va(PFN_PHYS(pmd_pfn(pmd))) + pte_index(addr);
}
