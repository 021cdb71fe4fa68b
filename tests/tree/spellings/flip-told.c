// SPDX-License-Identifier: GPL-2.0-only
/*
 * The arguments are looked at, what is done is told, and it takes its time: with
 * names that a kernel has for all of that.
 *
 * expect: -
 * replace: arch/x86/xen/mmu.c xen_mapping_pagetable_reserve
 */
static __init void xen_mapping_pagetable_reserve(u64 start, u64 end)
{
	u64 top = clamp_t(u64, PFN_PHYS(pgt_buf_top), end, ULONG_MAX);
	unsigned long long since = sched_clock();
	unsigned long spare = 0, flags = 0;
	char range[40];
	u64 addr;

	WARN_ON(end > start && !memblock_is_region_memory(start, end - start));
	WARN_ON(max3(start, end, top) > memblock_end_of_DRAM() ||
		min3(start, end, top) < memblock_start_of_DRAM() ||
		top - start > memblock_phys_mem_size());
	if (IS_ENABLED(CONFIG_XEN_DOM0))
		set_bit(0, &flags);
	for (addr = end; addr < top; addr += PAGE_SIZE) {
		make_lowmem_page_readwrite(__va(addr));
		touch_nmi_watchdog();
		spare++;
	}
	snprintf(range, sizeof(range), "%llx - %llx", end, top);
	pr_devel("xen: RW again: %s, of order %d, in %llu\n", range,
		 get_order(top - start), sched_clock() - since);
	WARN_ON(spare != div_u64(top - end, PAGE_SIZE) || !test_bit(0, &flags) ||
		system_state != SYSTEM_BOOTING);
	native_pagetable_reserve(start, end);
}
