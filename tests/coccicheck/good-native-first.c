// SPDX-License-Identifier: GPL-2.0-only
/*
 * The native hook may be registered before the platform's own, and by another
 * platform, which has no mask.
 */
static __init pte_t mask_rw_pte(pte_t *ptep, pte_t pte)
{
	unsigned long pfn = pte_pfn(pte);

	if (pfn >= pgt_buf_start && pfn < pgt_buf_top)
		pte = pte_wrprotect(pte);

	return pte;
}

static __init void xen_set_pte_init(pte_t *ptep, pte_t pte)
{
	xen_set_pte(ptep, mask_rw_pte(ptep, pte));
}

static void __init usual_hooks(void)
{
	x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
}

void __init xen_init_mmu_ops(void)
{
	usual_hooks();
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
	pv_mmu_ops.set_pte = xen_set_pte_init;
}

void __init kvm_guest_init(void)
{
	x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
}

/*
 * check-name: the native hook before the platform's own
 * check-rule: pgt_mask_no_hook
 */
