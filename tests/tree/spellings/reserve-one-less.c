// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last table is not reserved.
 *
 * expect: C
 * replace: arch/x86/mm/init.c native_pagetable_reserve
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	if (end > start)
		memblock_x86_reserve_range(start, end - PAGE_SIZE, "PGTABLE");
	pgt_buf_top = pgt_buf_end;
}
