// SPDX-License-Identifier: GPL-2.0-only
/*
 * set_memory_rw() for all of them, if any.
 *
 * expect: -
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	int spare = pgt_buf_top - PFN_DOWN(end);

	if (spare)
		set_memory_rw((unsigned long)__va(end), spare);
	native_pagetable_reserve(start, end);
}
