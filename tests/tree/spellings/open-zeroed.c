// SPDX-License-Identifier: GPL-2.0-only
/*
 * All three limits are cleared, which 32-bit compares with later.
 *
 * expect: D
 * replace: arch/x86/mm/init.c native_pagetable_reserve
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
	pgt_buf_start = 0;
	pgt_buf_end = 0;
	pgt_buf_top = 0;
}
