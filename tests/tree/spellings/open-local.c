// SPDX-License-Identifier: GPL-2.0-only
/*
 * A copy of the top is lowered.
 *
 * expect: D
 * replace: arch/x86/mm/init.c native_pagetable_reserve
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	unsigned long top = pgt_buf_top;

	memblock_x86_reserve_range(start, end, "PGTABLE");
	if (top > pgt_buf_end)
		top = pgt_buf_end;
}
