// SPDX-License-Identifier: GPL-2.0-only
/* What trial.cocci has to find, and beside it what it must not find. */
static void found(unsigned long pfn)
{
	make_page_readwrite(pfn);
	while (pfn < pgt_buf_top)
		set_rw(pfn++);
}

static void not_found(unsigned long pfn)
{
	unset_rw_bit(pfn);
	memblock_reserve(pfn);
	make_page_readwrite(pfn);
}
