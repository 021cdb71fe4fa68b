// SPDX-License-Identifier: GPL-2.0-only
/*
 * The flip, counted.
 *
 * The machine's memory is mapped with a buffer that has many spare pages, and
 * inside the hook they are made writable in four ways, one after the other. In
 * between they are made read-only again.
 *
 *	one_by_one	make_lowmem_page_readwrite(): a walk, an update_va_mapping and
 *			a flush a page
 *	bare		a ready-made update_va_mapping a page, one flush for all
 *	batched		make_lowmem_range_readwrite(), as the hook does it
 *	floor		the same requests ready-made: Xen's own work and no more
 *
 * Prints "@bench WAY PAGES INSTRUCTIONS HYPERCALLS" for each.
 */
#include "flip.h"

#include "../../mm/init.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "quiet_boot.h"

#define MAPPED		((u64)64 << 20)
#define MAX_SPARE	65536
/* A part of memory at most is spare: there have to be pages for it. */
#define SPARE_PART	4

static u64 (*instructions_so_far)(void);
static u64 spare_pages;

static u64 pages_with_spare(const struct map_range *mr, unsigned int nr)
{
	return exact_table_pages(mr, nr) + spare_pages;
}

/* The requests that set write access of [@start, @end) to @flags. */
static unsigned int requests(struct mmu_update *req, pfn_t start, pfn_t end,
			     u64 flags)
{
	unsigned int n = 0;
	pfn_t pfn;

	for (pfn = start; pfn_in(pfn, start, end); pfn = pfn_add(pfn, 1)) {
		u64 addr = (u64)__va(PFN_PHYS(pfn));
		const pte_t *pte = lookup_address(addr);
		pte_t table = pfn_pte(PFN_DOWN(__pa(pte)), PAGE_KERNEL);

		req[n].ptr = (table.pte & PTE_PFN_MASK) |
			     ((u64)pte & ~PAGE_MASK);
		req[n++].val = (pte->pte & ~_PAGE_RW) | flags;
	}
	return n;
}

static void send(const struct mmu_update *req, unsigned int n)
{
	struct mmuext_op flush = { .cmd = MMUEXT_TLB_FLUSH_LOCAL };
	unsigned int i, size;

	for (i = 0; i < n; i += size) {
		size = n - i < XEN_FLIP_BATCH ? n - i : XEN_FLIP_BATCH;
		if (HYPERVISOR_mmu_update(req + i, size, NULL))
			panic("bench: a request was refused");
	}
	if (HYPERVISOR_mmuext_op(&flush, 1, NULL))
		panic("bench: a flush was refused");
}

static struct mmu_update writable[MAX_SPARE], readonly[MAX_SPARE];
static unsigned int nr_requests;

static void one_by_one(pfn_t start, pfn_t end)
{
	pfn_t pfn;

	for (pfn = start; pfn_in(pfn, start, end); pfn = pfn_add(pfn, 1))
		make_lowmem_page_readwrite(pfn);
}

static void bare(pfn_t start, pfn_t end)
{
	struct mmuext_op flush = { .cmd = MMUEXT_TLB_FLUSH_LOCAL };
	unsigned int i = 0;
	pfn_t pfn;

	for (pfn = start; pfn_in(pfn, start, end); pfn = pfn_add(pfn, 1))
		if (HYPERVISOR_update_va_mapping((u64)__va(PFN_PHYS(pfn)),
						 writable[i++].val, 0))
			panic("bench: a request was refused");
	if (HYPERVISOR_mmuext_op(&flush, 1, NULL))
		panic("bench: a flush was refused");
}

static void ready_made(pfn_t start, pfn_t end)
{
	(void)start, (void)end;
	send(writable, nr_requests);
}

static void nothing(pfn_t start, pfn_t end)
{
	(void)start, (void)end;
}

static u64 count(void (*way)(pfn_t start, pfn_t end), pfn_t start, pfn_t end,
		 u64 *calls)
{
	u64 before;

	send(readonly, nr_requests);
	*calls = hypercalls;
	before = instructions_so_far();
	way(start, end);
	before = instructions_so_far() - before;
	*calls = hypercalls - *calls;
	return before;
}

static void measure(const char *name, void (*way)(pfn_t start, pfn_t end),
		    pfn_t start, pfn_t end)
{
	u64 calls, empty = count(nothing, start, end, &calls);
	u64 instructions = count(way, start, end, &calls) - empty;

	silent = false;
	printk("@bench %s %lu %lu %lu\n", name, pfn_diff(end, start),
	       instructions, calls);
	silent = true;
}

static void measuring_hook(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf)
{
	static const u64 sizes[] = { 1, 64, 2048, MAX_SPARE };
	pfn_t first = PFN_DOWN(end);
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes) && sizes[i] <= spare_pages; i++) {
		pfn_t last = pfn_add(first, sizes[i]);

		nr_requests = requests(writable, first, last, _PAGE_RW);
		requests(readonly, first, last, 0);
		/* For a frame's first writable mapping Xen does more. */
		send(writable, nr_requests);
		measure("one_by_one", one_by_one, first, last);
		measure("bare", bare, first, last);
		measure("batched", make_lowmem_range_readwrite, first, last);
		measure("floor", ready_made, first, last);
	}
	xen_mapping_pagetable_reserve(start, end);
}

void flip_count(u64 (*now)(void), u64 memory)
{
	static struct scenario machine;
	u64 most = (memory >> PAGE_SHIFT) / SPARE_PART;

	machine.ram[0].end = machine.low_end = memory;
	machine.nr_ram = 1;
	spare_pages = most < MAX_SPARE ? most : MAX_SPARE;

	boot_name = "flip";
	instructions_so_far = now;
	startup_memory(&machine, MAPPED);
	xen_init_mmu_ops();
	pgt_buf_ops.pages = pages_with_spare;
	x86_init.mapping.pagetable_reserve = measuring_hook;
	init_memory_mapping(_phys(0), _phys(memory));
	platform_end();
}
