// SPDX-License-Identifier: GPL-2.0-only
/*
 * A platform without a mask may have a hook all the same: nothing was mapped
 * read-only, and there is nothing to make writable.
 */
static __init void lguest_pagetable_reserve(u64 start, u64 end)
{
	native_pagetable_reserve(start, end);
	lguest_tell_tables(start, pgt_buf_top);
}

void __init lguest_init(void)
{
	x86_init.mapping.pagetable_reserve = lguest_pagetable_reserve;
}

/*
 * check-name: a hook without a mask
 * check-rule: pgt_flip_missing pgt_impl_reserve pgt_buf_open pgt_hook_late
 */
