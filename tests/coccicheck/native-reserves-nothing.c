// SPDX-License-Identifier: GPL-2.0-only
/*
 * The tables are handed out as free memory.
 */
void __init native_pagetable_reserve(u64 start, u64 end) /* expect: pgt_impl_reserve */
{
	pgt_buf_top = pgt_buf_end;
}

/*
 * check-name: a native default that only closes the buffer
 * check-rule: pgt_impl_reserve
 */
