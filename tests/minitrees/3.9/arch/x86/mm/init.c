// SPDX-License-Identifier: GPL-2.0-only
/*
 * The direct map in the manner of 3.9 and later: each range gets its tables
 * from memory that is mapped already, and nothing is reserved afterwards.
 */
#include <linux/memblock.h>
#include <asm/init.h>
#include <asm/page.h>
#include <asm/proto.h>
#include <asm/setup.h>
#include <asm/tlbflush.h>

int after_bootmem;

static unsigned long __initdata pgt_buf_start;
static unsigned long __initdata pgt_buf_end;
static unsigned long __initdata pgt_buf_top;

/* Tables, until there is mapped memory to take them from. */
void __init early_alloc_pgt_buf(void)
{
	pgt_buf_start = PFN_DOWN(extend_brk(4 * PAGE_SIZE, PAGE_SIZE));
	/* no table yet */
	pgt_buf_end = pgt_buf_start;
	pgt_buf_top = pgt_buf_start + 4;
}

__ref void *alloc_low_pages(unsigned int num)
{
	unsigned long pfn = pgt_buf_end;
	phys_addr_t base;

	if (after_bootmem)
		return (void *)get_zeroed_page(GFP_ATOMIC);
	if (pfn + num <= pgt_buf_top) {
		pgt_buf_end += num;
		return __va(PFN_PHYS(pfn));
	}

	base = memblock_find_in_range(0, max_pfn_mapped << PAGE_SHIFT,
				      num << PAGE_SHIFT, PAGE_SIZE);
	if (!base)
		panic("alloc_low_pages: no mapped memory for tables");
	memblock_reserve(base, num << PAGE_SHIFT);
	return __va(base);
}

unsigned long __init_refok init_memory_mapping(unsigned long start,
					       unsigned long end)
{
	unsigned long ret;

	printk(KERN_INFO "init_memory_mapping: [mem %#010lx-%#010lx]\n", start,
	       end - 1);
	ret = kernel_physical_mapping_init(start, end, 0);
	__flush_tlb_all();

	return ret >> PAGE_SHIFT;
}
