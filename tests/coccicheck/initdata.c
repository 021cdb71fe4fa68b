// SPDX-License-Identifier: GPL-2.0-only
/*
 * pgt_buf_start is __initdata: after boot the address holds something else.
 */
static int pfn_is_early_table(unsigned long pfn)
{
	return pfn >= pgt_buf_start && pfn < pgt_buf_end; /* expect: pgt_initdata */
}

/*
 * check-name: the buffer's limits read by code that stays
 * check-rule: pgt_initdata
 */
