// SPDX-License-Identifier: GPL-2.0-only
/*
 * The fix knows which names the tree has.
 */
void __init native_pagetable_reserve(u64 start, u64 end) /* expect: pgt_buf_open */
{
	if (end > start)
		reserve_early(start, end, "PGTABLE");
}

static void __init find_early_table_space(unsigned long end)
{
	e820_table_start = find_e820_area(0, end, PAGE_SIZE, PAGE_SIZE);
	e820_table_end = e820_table_start;
	e820_table_top = e820_table_start + 1;
}

/*
 * check-name: the same with the buffer's older names
 * check-rule: pgt_buf_open
 * check-patch: fixes
 */
