// SPDX-License-Identifier: GPL-2.0-only
/*
 * The short range is in a helper.
 *
 * expect: A
 * replace: arch/x86/xen/mmu.c mask_rw_pte
 */
static int is_table(unsigned long pfn)
{
	return pfn >= pgt_buf_start && pfn < pgt_buf_end;
}

static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	if (is_early_ioremap_ptep(ptep))
		return pfn + 1 == pgt_buf_end ? pte : pte_wrprotect(pte);
	return is_table(pfn) ? pte_wrprotect(pte) : pte;
}
