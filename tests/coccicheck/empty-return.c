// SPDX-License-Identifier: GPL-2.0-only
/*
 * The same as a short cut.
 */
void __init map_all(unsigned long end)
{
	if (after_bootmem)
		return;
	find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(0, end, 0);
	__flush_tlb_all();
	if (pgt_buf_end == pgt_buf_start) /* expect: pgt_empty_skipped */
		return;
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: a return for an empty buffer
 * check-rule: pgt_empty_skipped
 * check-patch: fixes
 */
