// SPDX-License-Identifier: GPL-2.0-only
/*
 * A buffer that ends before its tables do: its tables are mapped writable
 * from then on.
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
	pgt_buf_top = pgt_buf_start; /* expect: pgt_buf_open */
}

/*
 * check-name: the top lowered to the start
 * check-rule: pgt_buf_open
 */
