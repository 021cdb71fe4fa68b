// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the implementation keeps for itself in __initdata, a statistics file
 * reads.
 */
static unsigned long spare_pages __initdata;

static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	spare_pages = pgt_buf_top - PFN_DOWN(end);
	make_lowmem_range_readwrite(PFN_DOWN(end), pgt_buf_top);
	native_pagetable_reserve(start, end);
}

static int spare_pages_show(struct seq_file *m, void *v)
{
	seq_printf(m, "%lu\n", spare_pages); /* expect: pgt_initdata */
	return 0;
}

/*
 * check-name: a variable of the implementation read by code that stays
 * check-rule: pgt_initdata
 */
