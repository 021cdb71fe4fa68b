// SPDX-License-Identifier: GPL-2.0-only
/*
 * In the manner of 2.6.39-rc5: the buffer for the tables of
 * the direct map, the ranges, and what becomes of the buffer.
 */
#include <linux/memblock.h>
#include <asm/e820.h>
#include <asm/init.h>
#include <asm/page.h>
#include <asm/proto.h>
#include <asm/setup.h>
#include <asm/tlbflush.h>

int after_bootmem;

unsigned long __initdata pgt_buf_start;
unsigned long __meminitdata pgt_buf_end;
unsigned long __meminitdata pgt_buf_top;

static unsigned long __init tables_for(unsigned long entries)
{
	return (entries + PTRS_PER_PTE - 1) / PTRS_PER_PTE;
}

static void __init find_early_table_space(unsigned long end, int use_pse,
					  int use_gbpages)
{
	unsigned long puds, pmds, ptes, rest;
	unsigned long tables, start = 0, good_end = end;
	phys_addr_t base;

	/* The entries of each level, as if the range began at 0. */
	puds = (end + PUD_SIZE - 1) >> PUD_SHIFT;
	if (use_gbpages) {
		rest = end - ((end >> PUD_SHIFT) << PUD_SHIFT);
		pmds = (rest + PMD_SIZE - 1) >> PMD_SHIFT;
	} else {
		pmds = (end + PMD_SIZE - 1) >> PMD_SHIFT;
	}
	if (use_pse) {
		rest = end - ((end >> PMD_SHIFT) << PMD_SHIFT);
		ptes = (rest + PAGE_SIZE - 1) >> PAGE_SHIFT;
	} else {
		ptes = (end + PAGE_SIZE - 1) >> PAGE_SHIFT;
	}
	tables = tables_for(puds) + tables_for(pmds) + tables_for(ptes);
	tables *= PAGE_SIZE;

#ifdef CONFIG_X86_32
	good_end = max_pfn_mapped << PAGE_SHIFT;
#endif

	base = memblock_find_in_range(start, good_end, tables, PAGE_SIZE);
	if (base == MEMBLOCK_ERROR)
		panic("init_memory_mapping: no place for its tables");

	pgt_buf_start = base >> PAGE_SHIFT;
	/* no table yet */
	pgt_buf_end = pgt_buf_start;
	pgt_buf_top = pgt_buf_start + (tables >> PAGE_SHIFT);

	printk(KERN_DEBUG "page tables up to %lx are in %lx-%lx\n",
	       end, pgt_buf_start << PAGE_SHIFT, pgt_buf_top << PAGE_SHIFT);
}

unsigned long __init_refok init_memory_mapping(unsigned long start,
					       unsigned long end)
{
	unsigned long ret;

	printk(KERN_INFO "init_memory_mapping: %016lx-%016lx\n", start, end);

	if (!after_bootmem)
		find_early_table_space(end, 0, 0);

	ret = kernel_physical_mapping_init(start, end, 0);

#ifdef CONFIG_X86_32
	early_ioremap_page_table_range_init();
	load_cr3(swapper_pg_dir);
#endif

	__flush_tlb_all();

	/* What did not become a table is free memory, and nobody is told. */
	if (!after_bootmem && pgt_buf_end > pgt_buf_start)
		memblock_x86_reserve_range(pgt_buf_start << PAGE_SHIFT,
				 pgt_buf_end << PAGE_SHIFT, "PGTABLE");

	/* All that is free is written to. */
	if (!after_bootmem)
		early_memtest(start, end);

	return ret >> PAGE_SHIFT;
}
