// SPDX-License-Identifier: GPL-2.0-only
/*
 * 32-bit code compares against both later on.
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
	pgt_buf_end = pgt_buf_start; /* expect: pgt_buf_open */
	pgt_buf_top = 0;
}

/*
 * check-name: start and end reset with the top
 * check-rule: pgt_buf_open
 */
