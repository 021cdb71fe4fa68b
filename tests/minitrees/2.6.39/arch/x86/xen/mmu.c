// SPDX-License-Identifier: GPL-2.0-only
/*
 * Xen's side in the manner of 2.6.39 to 3.1: what is mapped read-only
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

static __init void xen_pagetable_setup_start(pgd_t *base)
{
	/* The tables that are there will do. */
}

static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	/* first the tables */
	native_pagetable_reserve(start, end);

	/* then the spare pages */
	printk(KERN_DEBUG "xen: setting RW the range %llx - %llx\n", end,
	       (u64)PFN_PHYS(pgt_buf_top));
	while (end < PFN_PHYS(pgt_buf_top)) {
		make_lowmem_page_readwrite(__va(end));
		end += PAGE_SIZE;
	}
}

/* From here on every table is known to Xen. */
static void xen_post_allocator_init(void);

static __init void xen_pagetable_setup_done(pgd_t *base)
{
	xen_post_allocator_init();
}

#ifdef CONFIG_X86_32
static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	/* never more than what the old entry allowed */
	if (pte_val_ma(*ptep) & _PAGE_PRESENT)
		pte = pte_val_ma(*ptep) & _PAGE_RW ? pte :
						     pte_wrprotect(pte);

	return pte;
}
#else /* CONFIG_X86_64 */
/* A page may become a table when its mapping is long written. */
static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	/*
	 * A page of the buffer is read-only in the direct map; in a slot of
	 * early_ioremap all but the newest table are.
	 */
	if (is_early_ioremap_ptep(ptep)) {
		if (pfn + 1 != pgt_buf_end)
			pte = pte_wrprotect(pte);
	} else if (pfn >= pgt_buf_start && pfn < pgt_buf_top) {
		pte = pte_wrprotect(pte);
	}

	return pte;
}
#endif /* CONFIG_X86_64 */

static __init void xen_set_pte_init(pte_t *ptep, pte_t pte)
{
	pte = mask_rw_pte(ptep, pte);

	xen_set_pte(ptep, pte);
}

static __init void xen_post_allocator_init(void)
{
	pv_mmu_ops.set_pte = xen_set_pte;
}

void __init xen_init_mmu_ops(void)
{
	pv_mmu_ops.set_pte = xen_set_pte_init;
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
	x86_init.paging.pagetable_setup_start = xen_pagetable_setup_start;
	x86_init.paging.pagetable_setup_done = xen_pagetable_setup_done;
}
