// SPDX-License-Identifier: GPL-2.0-only
/*
 * All of the buffer is reserved.
 *
 * expect: C
 * replace: arch/x86/mm/init.c native_pagetable_reserve
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	memblock_x86_reserve_range(start, PFN_PHYS(pgt_buf_top), "PGTABLE");
	pgt_buf_top = pgt_buf_end;
}
