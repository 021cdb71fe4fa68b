// SPDX-License-Identifier: GPL-2.0-only
/*
 * What 2.6.39 to 3.8 have: a platform's mask stays armed over what is free
 * memory by then.
 */
void __init native_pagetable_reserve(u64 start, u64 end) /* expect: pgt_buf_open */
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
}

static void __init find_early_table_space(unsigned long end)
{
	pgt_buf_start = memblock_find_in_range(0, end, PAGE_SIZE, PAGE_SIZE);
	pgt_buf_end = pgt_buf_start;
	pgt_buf_top = pgt_buf_start + 1;
}

/*
 * check-name: a native default that leaves the buffer open
 * check-rule: pgt_buf_open
 * check-patch: fixes
 */
