// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the designs of the time share: a kernel before there was a hook.
 */
#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"

void historic_pagetable_reserve(phys_addr_t start, phys_addr_t end)
{
	memblock_reserve(start, phys_x(end) - phys_x(start));
}

/* One entry at a time, each through the set_pte of the design. */
static void (*historic_set_pte)(pte_t *ptep, pte_t pte);

static void historic_set_ptes(pte_t *ptep, pfn_t pfn, unsigned int nr,
			      pgprot_t prot)
{
	for (; nr; nr--, ptep++, pfn = pfn_add(pfn, 1))
		historic_set_pte(ptep, pfn_pte(pfn, prot));
}

/* Nor was any hypercall put off while the direct map was built. */
static void historic_lazy_mode(void)
{
}

pte_t mask_tables(pte_t pte)
{
	if (pfn_in(pte_pfn(pte), pgt_buf_start, pgt_buf_end))
		pte = pte_wrprotect(pte);
	return pte;
}

void tables_set_pte_at(u64 addr, pte_t *ptep, pte_t pte)
{
	(void)ptep;
	xen_write_pte_at(addr, is_table_slot(addr) ? pte : mask_tables(pte));
}

void masked_set_pte(pte_t *ptep, pte_t pte)
{
	*ptep = mask_rw_pte(pte);
}

void masked_set_pte_at(u64 addr, pte_t *ptep, pte_t pte)
{
	(void)ptep;
	xen_write_pte_at(addr, is_table_slot(addr) ? pte : mask_rw_pte(pte));
}

void historic_init_mmu_ops(void (*set_pte)(pte_t *ptep, pte_t pte),
			   void (*set_pte_at)(u64 addr, pte_t *ptep, pte_t pte))
{
	xen_init_mmu_ops();
	historic_set_pte = set_pte;
	pv_mmu_ops.set_ptes = historic_set_ptes;
	pv_mmu_ops.set_pte_at = set_pte_at;
	pv_mmu_ops.set_pmd = xen_set_pmd_hyper;
	pv_mmu_ops.set_pud = xen_set_pud_hyper;
	pv_mmu_ops.set_pgd = xen_set_pgd_hyper;
	pv_mmu_ops.tables_at_once = 1;
	pv_mmu_ops.lazy_mode.enter = historic_lazy_mode;
	pv_mmu_ops.lazy_mode.leave = historic_lazy_mode;
	x86_init.mapping.pagetable_reserve = historic_pagetable_reserve;
}
