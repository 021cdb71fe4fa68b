// SPDX-License-Identifier: GPL-2.0-only
/*
 * An inline function is where it is called, and __devinit is __init where
 * nothing can be plugged.
 */
static __always_inline unsigned long tables_left(void)
{
	return pgt_buf_top - pgt_buf_end;
}

inline unsigned long tables_used(void)
{
	return pgt_buf_end - pgt_buf_start;
}

static __always_inline void *next_table(void)
{
	return __va(PFN_PHYS(pgt_buf_end));
}

static void __devinit show_tables(void)
{
	printk(KERN_INFO "%lu tables\n", pgt_buf_end - pgt_buf_start);
}

/* __init_or_module is __init in a kernel without modules. */
static unsigned long __init_or_module tables_kept(void)
{
	return pgt_buf_end - pgt_buf_start;
}

static noinline unsigned long tables(void)
{
	return pgt_buf_end;	/* expect: pgt_initdata */
}

/*
 * check-name: the buffer's limits read by what is inline
 * check-rule: pgt_initdata
 */
