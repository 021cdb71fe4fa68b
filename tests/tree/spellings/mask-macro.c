// SPDX-License-Identifier: GPL-2.0-only
/*
 * A macro that says buffer and means the tables.
 *
 * expect: A
 * replace: arch/x86/xen/mmu.c mask_rw_pte
 */
#define BUFFER_LIMIT pgt_buf_end
#define IN_BUFFER(pfn) ((pfn) >= pgt_buf_start && (pfn) < BUFFER_LIMIT)

static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	if (is_early_ioremap_ptep(ptep))
		return pfn + 1 == pgt_buf_end ? pte : pte_wrprotect(pte);
	if (IN_BUFFER(pfn))
		pte = pte_wrprotect(pte);
	return pte;
}
