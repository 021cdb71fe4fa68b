// SPDX-License-Identifier: GPL-2.0-only
/*
 * A platform with a set_pte of its own that lets page tables be writable
 * needs neither a mask nor a hook; and what maps kernel text read-only reads
 * no limits of the buffer.
 */
static __init void lguest_set_pte(pte_t *ptep, pte_t pte)
{
	native_set_pte(ptep, pte);
	lguest_pte_changed(ptep, pte);
}

static void mark_text_rw(unsigned long start, unsigned long pages)
{
	set_memory_rw(start, pages);
	memblock_free(__pa(start), pages << PAGE_SHIFT);
}

void __init lguest_init(void)
{
	pv_mmu_ops.set_pte = lguest_set_pte;
	x86_init.resources.memory_setup = lguest_memory_setup;
}

/*
 * check-name: a platform without a mask
 * check-rule: pgt_polling pgt_mask_no_hook pgt_flip_missing pgt_flip_late pgt_flip_range x86_init_noninit
 */
