// SPDX-License-Identifier: GPL-2.0-only
/*
 * On 32 bits an unsigned long does not hold what lies above 4 GiB, and a cast
 * after the shift comes too late.
 */
void __init map_all(unsigned long end)
{
	unsigned long last;

	if (after_bootmem)
		return;

	find_early_table_space(end, cpu_has_pse, direct_gbpages);
	kernel_physical_mapping_init(0, end, 0);
	__flush_tlb_all();
	last = PFN_PHYS(pgt_buf_end);
	x86_init.mapping.pagetable_reserve((u64)(pgt_buf_start << PAGE_SHIFT), /* expect: pgt_hook_args */
					   last);
}

/*
 * check-name: an address in a variable of 32 bits
 * check-rule: pgt_hook_args
 * check-patch: fixes
 */
