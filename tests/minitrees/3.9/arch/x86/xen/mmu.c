// SPDX-License-Identifier: GPL-2.0-only
/*
 * Xen's side in the manner of 3.9 and later: what is mapped read-only
 * while the direct map is built.
 */
#include <linux/memblock.h>
#include <asm/init.h>
#include <asm/io.h>
#include <asm/page.h>
#include <asm/setup.h>
#include <asm/xen/page.h>

/* Where the direct map maps a page, if it does. */
static pte_t *lowmem_entry(void *vaddr)
{
	unsigned int level;

	return lookup_address((unsigned long)vaddr, &level);
}

static void change_lowmem(void *vaddr, pte_t pte)
{
	if (HYPERVISOR_update_va_mapping((unsigned long)vaddr, pte, 0))
		BUG();
}

void make_lowmem_page_readonly(void *vaddr)
{
	pte_t *pte = lowmem_entry(vaddr);

	if (pte)
		change_lowmem(vaddr, pte_wrprotect(*pte));
}

void make_lowmem_page_readwrite(void *vaddr)
{
	pte_t *pte = lowmem_entry(vaddr);

	if (pte)
		change_lowmem(vaddr, pte_mkwrite(*pte));
}

static void xen_set_pte(pte_t *ptep, pte_t pte)
{
	native_set_pte(ptep, pte);
}

static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	/* never more than what the old entry allowed */
	if (pte_val_ma(*ptep) & _PAGE_PRESENT)
		pte = pte_val_ma(*ptep) & _PAGE_RW ? pte :
						     pte_wrprotect(pte);

	return pte;
}

static __init void xen_set_pte_init(pte_t *ptep, pte_t pte)
{
	pte = mask_rw_pte(ptep, pte);

	xen_set_pte(ptep, pte);
}

void __init xen_init_mmu_ops(void)
{
	pv_mmu_ops.set_pte = xen_set_pte_init;
}
