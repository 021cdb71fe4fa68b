// SPDX-License-Identifier: GPL-2.0-only
/*
 * The top stays where it was.
 *
 * expect: D
 * replace: arch/x86/mm/init.c native_pagetable_reserve
 */
void __init native_pagetable_reserve(u64 start, u64 end)
{
	memblock_x86_reserve_range(start, end, "PGTABLE");
}
