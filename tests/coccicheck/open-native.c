// SPDX-License-Identifier: GPL-2.0-only
/*
 * What 2.6.39 to 3.8 have: a platform's mask stays armed over what is free
 * memory by then.
 */
void __init native_pagetable_reserve(u64 start, u64 end) /* expect: pgt_buf_open */
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
}

/*
 * check-name: a native default that leaves the buffer open
 * check-rule: pgt_buf_open
 * check-patch: fixes
 */
