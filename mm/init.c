// SPDX-License-Identifier: GPL-2.0-only
/*
 * The direct map of all memory: the buffer, the order of things, the hook.
 */
#include "init.h"

#include "../x86_init/machine.h"
#include "memblock.h"
#include "paravirt.h"

pfn_t pgt_buf_start;
pfn_t pgt_buf_end;
pfn_t pgt_buf_top;

bool after_bootmem;
bool cpu_has_pse;
bool direct_gbpages;
bool memtest;

struct pgt_buf_ops pgt_buf_ops = {
	.pages	= exact_table_pages,
	.place	= place_below_end,
};

static u64 div_round_up(u64 n, u64 d)
{
	return (n + d - 1) / d;
}

/* Pages for the tables of one level that has @entries entries in all. */
static u64 table_pages(u64 entries)
{
	return div_round_up(entries, PTRS_PER_TABLE);
}

u64 historic_table_pages(const struct map_range *mr, unsigned int nr)
{
	u64 end = phys_x(mr[nr - 1].end);
	u64 pmd_bytes = direct_gbpages ? end & ~PUD_MASK : end;
	u64 pte_bytes = cpu_has_pse ? end & ~PMD_MASK : end;

	return table_pages(div_round_up(end, PUD_SIZE)) +
	       table_pages(div_round_up(pmd_bytes, PMD_SIZE)) +
	       table_pages(div_round_up(pte_bytes, PAGE_SIZE));
}

phys_addr_t place_below_end(u64 size, phys_addr_t end)
{
	return memblock_find_in_range(_phys(0), end, size, PAGE_SIZE);
}

static void find_early_table_space(const struct map_range *mr, unsigned int nr)
	__acquires(pgt_buf)
{
	phys_addr_t end = mr[nr - 1].end;
	u64 pages = pgt_buf_ops.pages(mr, nr);
	phys_addr_t base = end;

	/* A buffer of no pages is opened and closed like any other (E). */
	if (pages)
		base = pgt_buf_ops.place(pages << PAGE_SHIFT, end);
	if (base == MEMBLOCK_ERROR)
		panic("Cannot find space for the kernel page tables");

	__acquire(pgt_buf);
	pgt_buf_start = PFN_DOWN(base);
	pgt_buf_end = pgt_buf_start;
	pgt_buf_top = pfn_add(pgt_buf_start, pages);

	printk("kernel direct mapping tables up to %lx @ %lx-%lx\n",
	       phys_x(end), phys_x(PFN_PHYS(pgt_buf_start)),
	       phys_x(PFN_PHYS(pgt_buf_top)));
}

void native_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf)
{
	memblock_reserve(start, phys_x(end) - phys_x(start));
	pgt_buf_top = pgt_buf_end;
	__release(pgt_buf);
}

/* Cut [@start, @end) where the size of the pages that can map it changes. */
static unsigned int split_mem_range(struct map_range *mr, phys_addr_t start,
				    phys_addr_t end)
{
	u64 last = phys_x(end), pos = phys_x(start), next;
	unsigned int nr = 0;

	for (; pos < last; pos = next) {
		unsigned int mask = 0;

		next = last;
		if (direct_gbpages && !(pos & ~PUD_MASK) &&
		    last - pos >= PUD_SIZE) {
			mask = PG_LEVEL_1G | PG_LEVEL_2M;
			next = last & PUD_MASK;
		} else if (cpu_has_pse && !(pos & ~PMD_MASK) &&
			   last - pos >= PMD_SIZE) {
			mask = PG_LEVEL_2M;
			next = last & PMD_MASK;
			if (direct_gbpages &&
			    next > (pos & PUD_MASK) + PUD_SIZE)
				next = (pos & PUD_MASK) + PUD_SIZE;
		} else if (cpu_has_pse &&
			   next > (pos & PMD_MASK) + PMD_SIZE) {
			next = (pos & PMD_MASK) + PMD_SIZE;
		}

		if (nr && mr[nr - 1].page_size_mask == mask) {
			mr[nr - 1].end = _phys(next);
			continue;
		}
		if (nr == NR_RANGE_MR)
			panic("run out of range for init_memory_mapping");
		mr[nr].start = _phys(pos);
		mr[nr].end = _phys(next);
		mr[nr++].page_size_mask = mask;
	}
	return nr;
}

static void map_ranges(const struct map_range *mr, unsigned int nr)
{
	unsigned int i;

	pv_mmu_ops.lazy_mode.enter();
	for (i = 0; i < nr; i++) {
		unsigned int mask = mr[i].page_size_mask;

		printk(" %010lx - %010lx page %s\n", phys_x(mr[i].start),
		       phys_x(mr[i].end), mask & PG_LEVEL_1G ? "1G" :
					  mask & PG_LEVEL_2M ? "2M" : "4k");
		kernel_physical_mapping_init(mr[i].start, mr[i].end, mask);
	}
	pv_mmu_ops.flush_tlb_all();
	pv_mmu_ops.lazy_mode.leave();
}

void init_memory_mapping(phys_addr_t start, phys_addr_t end)
{
	struct map_range mr[NR_RANGE_MR];
	unsigned int nr;

	printk("init_memory_mapping: %016lx-%016lx\n", phys_x(start),
	       phys_x(end));
	if (phys_x(start) >= phys_x(end) ||
	    ((phys_x(start) | phys_x(end)) & ~PTE_PFN_MASK))
		panic("init_memory_mapping: no pages from %lx to %lx",
		      phys_x(start), phys_x(end));
	nr = split_mem_range(mr, start, end);

	if (after_bootmem) {
		map_ranges(mr, nr);
		return;
	}

	find_early_table_space(mr, nr);
	map_ranges(mr, nr);
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
	if (memtest)
		early_memtest(start, end);
}

void early_memtest(phys_addr_t start, phys_addr_t end)
{
	phys_addr_t from = start, to = end;

	while (memblock_next_free(&from, &to)) {
		machine_memtest(from, to);
		from = to;
		to = end;
	}
}
