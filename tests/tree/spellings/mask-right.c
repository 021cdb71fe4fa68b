// SPDX-License-Identifier: GPL-2.0-only
/*
 * The whole buffer, by a difference in a helper.
 *
 * expect: -
 * replace: arch/x86/xen/mmu.c mask_rw_pte
 */
static inline int in_buffer(unsigned long pfn)
{
	return pfn - pgt_buf_start < pgt_buf_top - pgt_buf_start;
}

static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	if (is_early_ioremap_ptep(ptep))
		return pfn + 1 == pgt_buf_end ? pte : pte_wrprotect(pte);
	return in_buffer(pfn) ? pte_wrprotect(pte) : pte;
}
