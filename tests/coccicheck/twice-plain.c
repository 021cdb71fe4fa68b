// SPDX-License-Identifier: GPL-2.0-only
/*
 * As before, with nothing in between: here the second call can just go.
 */
void __init map_all(unsigned long end)
{
	if (after_bootmem)
		return;
	find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(0, end, 0);
	__flush_tlb_all();
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), /* expect: pgt_hook_twice */
					   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: the hook twice, one call after the other
 * check-rule: pgt_hook_twice
 * check-patch: fixes
 */
