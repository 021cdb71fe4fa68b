// SPDX-License-Identifier: GPL-2.0-only
/*
 * The short range in bytes.
 *
 * expect: A
 * replace: arch/x86/xen/mmu.c mask_rw_pte
 */
static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	if (is_early_ioremap_ptep(ptep))
		return pfn + 1 == pgt_buf_end ? pte : pte_wrprotect(pte);
	if (PFN_PHYS(pfn) >= PFN_PHYS(pgt_buf_start) &&
	    PFN_PHYS(pfn) < PFN_PHYS(pgt_buf_end))
		pte = pte_wrprotect(pte);
	return pte;
}
