// SPDX-License-Identifier: GPL-2.0-only
/*
 * The native default calls memblock, which is gone after boot.
 */
void native_pagetable_reserve(u64 start, u64 end)
{
	memblock_reserve(start, end - start);
	pgt_buf_top = pgt_buf_end; /* expect: pgt_initdata */
}

/*
 * check-name: a native default that is not __init
 * check-rule: pgt_initdata
 */
