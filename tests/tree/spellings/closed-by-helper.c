// SPDX-License-Identifier: GPL-2.0-only
/*
 * The top is lowered through a pointer.
 *
 * expect: -
 * replace: arch/x86/mm/init.c native_pagetable_reserve
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	unsigned long *limits[] = { &pgt_buf_end, &pgt_buf_top };

	memblock_reserve(start, end - start);
	*limits[1] = *limits[0];
}
