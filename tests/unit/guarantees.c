// SPDX-License-Identifier: GPL-2.0-only
/*
 * The guarantees A to E, on Xen, and what the hook does for them.
 *
 * The pictures show the buffer: T a page that became a table, s a spare one.
 */
#include "early.h"

#include "../../mm/fixmap.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../model/mmu.h"

static u64 pages_wanted;

static u64 wanted_pages(const struct map_range *mr, unsigned int nr)
{
	(void)mr, (void)nr;
	return pages_wanted;
}

/* A buffer with @spare pages more than it needs. */
static u64 exact_and_spare(const struct map_range *mr, unsigned int nr)
{
	return exact_table_pages(mr, nr) + pages_wanted;
}

static void with_spare_pages(u64 spare)
{
	pages_wanted = spare;
	pgt_buf_ops.pages = exact_and_spare;
}

/* The buffer of the last call of the hook, before it was closed. */
static pfn_t used_start(void)
{
	return PFN_DOWN(hook_calls[nr_hook_calls - 1].start);
}

static pfn_t used_end(void)
{
	return PFN_DOWN(hook_calls[nr_hook_calls - 1].end);
}

static pfn_t old_top(void)
{
	return hook_calls[nr_hook_calls - 1].top;
}

static unsigned int count(pfn_t start, pfn_t end, bool (*is)(pfn_t pfn))
{
	unsigned int n = 0;
	pfn_t pfn;

	for (pfn = start; pfn_in(pfn, start, end); pfn = pfn_add(pfn, 1))
		n += is(pfn);
	return n;
}

/*
 * 1 GiB behind 64 MiB that are mapped: 480 level 1 tables.
 *
 *	TTTTT...T ssssssssss
 */
static void map_a_gib(u64 spare)
{
	early_machine(GIB, 64 * MIB);
	with_spare_pages(spare);
	init_memory_mapping(_phys(0), _phys(GIB));
}

/* A: each page of the buffer that is a table is mapped read-only. */
static void tables_are_readonly(void **state)
{
	(void)state;
	map_a_gib(10);
	assert_int_equal(pfn_diff(used_end(), used_start()), 480);
	assert_int_equal(count(used_start(), used_end(), is_mapped), 480);
	assert_int_equal(count(used_start(), used_end(), is_writable), 0);
}

/* A: also where the page had been mapped before the buffer was opened. */
static void tables_in_mapped_memory_become_readonly(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	/* The rest is taken, so the buffer goes below 64 MiB. */
	memblock_reserve(_phys(64 * MIB), GIB - 64 * MIB);
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_true(pfn_in(used_start(), _pfn(0), _pfn(0x4000)));
	assert_int_equal(count(used_start(), used_end(), is_writable), 0);
}

static unsigned int readonly_at_memtest;
static unsigned int memtests;

static void look_at_spare_pages(phys_addr_t start, phys_addr_t end)
{
	pfn_t first = PFN_DOWN(start), last = PFN_DOWN(end);

	memtests++;
	readonly_at_memtest += (unsigned int)pfn_diff(last, first) -
			       count(first, last, is_writable);
}

/* B: when the first one to touch free memory runs, all is writable. */
static void spare_pages_are_writable_before_memtest(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	with_spare_pages(700);
	memtest = true;
	on_memtest = look_at_spare_pages;
	readonly_at_memtest = memtests = 0;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_true(memtests > 0);
	assert_int_equal(pfn_diff(old_top(), used_end()), 700);
	assert_int_equal(readonly_at_memtest, 0);
}

/* The memory test is not run unless somebody asked for it. */
static void memtest_is_off_by_default(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	on_memtest = look_at_spare_pages;
	memtests = 0;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(memtests, 0);
}

static unsigned int writable_while_open;

static void look_at_open_buffer(phys_addr_t start, phys_addr_t end)
{
	writable_while_open = count(PFN_DOWN(start), pgt_buf_top, is_writable);
	xen_mapping_pagetable_reserve(start, end);
}

/* Until the hook runs, no page of the buffer has a writable mapping. */
static void open_buffer_is_readonly(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	with_spare_pages(10);
	x86_init.mapping.pagetable_reserve = look_at_open_buffer;
	writable_while_open = 99;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(writable_while_open, 0);
}

/* C */
static void exactly_the_used_pages_are_reserved(void **state)
{
	(void)state;
	map_a_gib(10);
	assert_int_equal(count(used_start(), used_end(), is_free), 0);
	assert_int_equal(count(used_end(), old_top(), is_free), 10);
	assert_true(is_free(pfn_add(used_start(), -(u64)1)));
}

/* D: closed, and the two others keep their values (init_32.c reads them). */
static void buffer_is_closed_when_the_hook_returns(void **state)
{
	(void)state;
	map_a_gib(10);
	assert_true(pgt_buf_top == pgt_buf_end);
	assert_true(pgt_buf_start == used_start());
	assert_true(pgt_buf_end == used_end());
	assert_int_equal(pfn_diff(old_top(), pgt_buf_top), 10);
}

/* D: a second mapping of a former spare page is what was asked for. */
static void former_spare_page_can_be_mapped_writable(void **state)
{
	volatile u64 *p;

	(void)state;
	map_a_gib(10);
	assert_true(pte_write(mask_rw_pte(pfn_pte(used_end(), PAGE_KERNEL))));
	p = early_memremap(PFN_PHYS(used_end()));
	*p = 0xfeed;
	assert_int_equal(*(volatile u64 *)__va(PFN_PHYS(used_end())), 0xfeed);
	early_iounmap((const void *)p);
}

/* A, afterwards: a second mapping of a table stays read-only. */
static void table_is_never_mapped_writable_again(void **state)
{
	(void)state;
	map_a_gib(10);
	assert_false(pte_write(mask_rw_pte(pfn_pte(used_start(),
						   PAGE_KERNEL))));
	assert_false(pte_write(mask_rw_pte(pfn_pte(
			pfn_add(used_end(), -(u64)1), PAGE_KERNEL))));
	/* Xen does not mind, since it is read-only. */
	early_iounmap(early_memremap(PFN_PHYS(used_start())));
}

/*
 * A: nor is one that a table in use comes to map only now.
 *
 *	0       2 MiB             4 MiB              6 MiB
 *	| mapped | a table: 5ff000 | one page mapped T|
 */
static void table_is_mapped_readonly_by_a_table_in_use(void **state)
{
	(void)state;
	early_machine(8 * MIB, 2 * MIB);
	init_memory_mapping(_phys(4 * MIB), _phys(4 * MIB + PAGE_SIZE));
	init_memory_mapping(_phys(2 * MIB), _phys(6 * MIB));
	assert_int_equal(pfn_x(used_start()), 0x5ff);
	assert_int_equal(pfn_diff(used_end(), used_start()), 1);
	assert_true(is_mapped(_pfn(0x5ff)));
	assert_false(is_writable(_pfn(0x5ff)));
}

static bool early_memremap_is_writable(pfn_t pfn)
{
	void *p = early_memremap(PFN_PHYS(pfn));
	pte_t pte;

	assert_true(fixmap_pte((u64)p, &pte));
	early_iounmap(p);
	return pte_write(pte);
}

/* A: nor is a table of an earlier buffer, of the start-up code, of hot-add. */
static void early_memremap_of_any_table_is_readonly(void **state)
{
	pfn_t first;

	(void)state;
	early_machine(5 * GIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(3 * GIB));
	first = used_start();
	init_memory_mapping(_phys(4 * GIB), _phys(5 * GIB - 64 * MIB));
	assert_false(pfn_in(first, pgt_buf_start, pgt_buf_end));
	assert_false(early_memremap_is_writable(first));
	assert_false(early_memremap_is_writable(
			pfn_add(PFN_DOWN(_phys(KERNEL_PHYS)), 1)));

	after_bootmem = true;
	first = PFN_DOWN(memblock_find_in_range(_phys(0), _phys(3 * GIB),
						PAGE_SIZE, PAGE_SIZE));
	memblock.current_limit = _phys(3 * GIB);
	init_memory_mapping(_phys(5 * GIB - 64 * MIB), _phys(5 * GIB));
	assert_false(is_free(first));
	assert_false(early_memremap_is_writable(first));
	assert_true(early_memremap_is_writable(pfn_add(first, -(u64)100)));
}

/* E: one buffer, one call, and the arguments are the used part of it. */
static void hook_runs_once_for_each_mapping(void **state)
{
	(void)state;
	early_machine(5 * GIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(3 * GIB));
	assert_int_equal(nr_hook_calls, 1);
	assert_true(hook_calls[0].start == PFN_PHYS(pgt_buf_start));
	assert_true(hook_calls[0].end == PFN_PHYS(pgt_buf_end));
	init_memory_mapping(_phys(4 * GIB), _phys(5 * GIB));
	assert_int_equal(nr_hook_calls, 2);
	assert_true(hook_calls[1].start == PFN_PHYS(pgt_buf_start));
}

/*
 * E: a buffer of which nothing was used is closed like any other.
 *
 *	ssssssssss
 */
static void hook_runs_for_an_unused_buffer(void **state)
{
	(void)state;
	early_machine(258 * MIB, 0);
	init_memory_mapping(_phys(0), _phys(257 * MIB));
	pages_wanted = 10;
	pgt_buf_ops.pages = wanted_pages;
	init_memory_mapping(_phys(257 * MIB), _phys(258 * MIB));
	assert_int_equal(nr_hook_calls, 2);
	assert_true(used_start() == used_end());
	assert_int_equal(pfn_diff(old_top(), used_end()), 10);
	assert_int_equal(count(used_end(), old_top(), is_writable), 10);
	assert_int_equal(count(used_end(), old_top(), is_free), 10);
	assert_true(pgt_buf_top == pgt_buf_end);
}

/* E: what is there already needs no table, and the hook runs all the same. */
static void hook_runs_for_a_buffer_of_no_pages(void **state)
{
	(void)state;
	early_machine(64 * MIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(64 * MIB));
	assert_int_equal(nr_hook_calls, 1);
	assert_true(used_start() == old_top());
	assert_int_equal(memblock.reserved.cnt, 0);

	/* and no room, since none is needed */
	memblock_reserve(_phys(0), 64 * MIB);
	init_memory_mapping(_phys(0), _phys(64 * MIB));
	assert_int_equal(nr_hook_calls, 2);
}

/* E: added memory. Its tables come from memblock, read-only and reserved. */
static void hook_does_not_run_after_bootmem(void **state)
{
	pfn_t start, end, top;

	(void)state;
	early_machine(2 * GIB, 64 * MIB);
	memblock_init();
	memblock_add(_phys(0), GIB);
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(nr_hook_calls, 1);
	start = pgt_buf_start;
	end = pgt_buf_end;
	top = pgt_buf_top;

	after_bootmem = true;
	init_memory_mapping(_phys(GIB), _phys(2 * GIB));
	assert_int_equal(nr_hook_calls, 1);
	assert_true(start == pgt_buf_start && end == pgt_buf_end &&
		    top == pgt_buf_top);
	assert_int_equal(count(_pfn(GIB >> PAGE_SHIFT),
			       _pfn(2 * GIB >> PAGE_SHIFT), is_writable),
			 GIB >> PAGE_SHIFT);
	/* 512 of level 1 and one of level 2, right below the first buffer. */
	end = start;
	start = pfn_add(start, -(u64)513);
	assert_int_equal(count(start, end, is_free), 0);
	assert_int_equal(count(start, end, is_writable), 0);
	assert_true(is_free(pfn_add(start, -(u64)1)));
}

static void (*real_flush)(void);
static unsigned int flushes, flushes_at_hook;

static void counting_flush(void)
{
	flushes++;
	real_flush();
}

static void look_at_flushes(phys_addr_t start, phys_addr_t end)
{
	flushes_at_hook = flushes;
	xen_mapping_pagetable_reserve(start, end);
}

/* The order: map, flush, and only then the hook. */
static void tlb_is_flushed_before_the_hook(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	real_flush = pv_mmu_ops.flush_tlb_all;
	pv_mmu_ops.flush_tlb_all = counting_flush;
	x86_init.mapping.pagetable_reserve = look_at_flushes;
	flushes = flushes_at_hook = 0;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(flushes_at_hook, 1);
}

static void (*real_set_pte_at)(u64 addr, pte_t *ptep, pte_t pte);
static unsigned int slots_used;

static void slot_counting_set_pte_at(u64 addr, pte_t *ptep, pte_t pte)
{
	slots_used += is_table_slot(addr);
	real_set_pte_at(addr, ptep, pte);
}

/* The fixmap is for the start: later on the tables are in the direct map. */
static void added_memory_needs_no_fixmap(void **state)
{
	(void)state;
	early_machine(2 * GIB, 64 * MIB);
	memblock_init();
	memblock_add(_phys(0), GIB);
	init_memory_mapping(_phys(0), _phys(GIB - MIB));
	after_bootmem = true;
	real_set_pte_at = pv_mmu_ops.set_pte_at;
	pv_mmu_ops.set_pte_at = slot_counting_set_pte_at;
	slots_used = 0;
	/* the rest of a table that there is, and tables that there are not */
	init_memory_mapping(_phys(GIB - MIB), _phys(GIB + 4 * MIB));
	assert_int_equal(slots_used, 0);
	assert_true(is_writable(_pfn((GIB + 3 * MIB) >> PAGE_SHIFT)));
}

/* Memory is not empty when a machine starts: all but the last MiBs are mapped. */
static void map_with_old_content(u64 memory, u64 rest)
{
	pfn_t pfn, end = _pfn(memory >> PAGE_SHIFT);

	early_machine(memory, 64 * MIB);
	for (pfn = pfn_add(end, -(u64)2200); pfn != end; pfn = pfn_add(pfn, 1))
		memset(mmu_memory(pfn), 0xff, PAGE_SIZE);
	init_memory_mapping(_phys(0), _phys(memory - rest));
	assert_true(is_mapped(_pfn((memory - rest - MIB) >> PAGE_SHIFT)));
	assert_false(is_mapped(_pfn((memory - rest) >> PAGE_SHIFT)));
}

static void new_tables_are_empty_whatever_the_page_held(void **state)
{
	(void)state;
	map_with_old_content(GIB, MIB);
}

/* The second GiB has no table of level 2 yet, and not all of it is used. */
static void new_tables_of_level_2_are_empty_too(void **state)
{
	(void)state;
	map_with_old_content(2 * GIB, 4 * MIB);
}

/* The second range begins in the middle of a table of level 1. */
static void new_tables_are_empty_below_their_range(void **state)
{
	pfn_t pfn, end = _pfn((GIB + 8 * MIB) >> PAGE_SHIFT);

	(void)state;
	early_machine(GIB + 8 * MIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(GIB));
	for (pfn = pfn_add(end, -(u64)100); pfn != end; pfn = pfn_add(pfn, 1))
		memset(mmu_memory(pfn), 0xff, PAGE_SIZE);
	init_memory_mapping(_phys(GIB + MIB), _phys(GIB + 8 * MIB));
	assert_false(is_mapped(_pfn(((GIB + MIB) >> PAGE_SHIFT) - 1)));
	assert_true(is_mapped(_pfn((GIB + MIB) >> PAGE_SHIFT)));
}

/* The calls that a flip of @spare pages takes. */
static u64 flip_calls(u64 spare)
{
	u64 without;

	map_a_gib(0);
	without = hypercalls;
	map_a_gib(spare);
	assert_int_equal(pfn_diff(old_top(), used_end()), spare);
	assert_int_equal(count(used_end(), old_top(), is_writable), spare);
	return hypercalls - without;
}

/* One call for up to 512 pages, and one flush. */
static void spare_pages_are_flipped_in_batches(void **state)
{
	(void)state;
	assert_int_equal(flip_calls(1), 1 + 1);
	assert_int_equal(flip_calls(511), 1 + 1);
	assert_int_equal(flip_calls(512), 1 + 1);
	assert_int_equal(flip_calls(513), 2 + 1);
	assert_int_equal(flip_calls(2048), 4 + 1);
}

/* A stale translation of a page that was looked at while read-only. */
static void flipped_pages_are_flushed(void **state)
{
	volatile u64 *p;

	(void)state;
	map_a_gib(0);
	p = __va(PFN_PHYS(_pfn(0x30000)));
	make_lowmem_page_readonly(_pfn(0x30000));
	(void)*p;
	make_lowmem_range_readwrite(_pfn(0x30000), _pfn(0x30001));
	*p = 1;
}

/* Pages that are writable, or not mapped at all, are left alone. */
static void flip_skips_what_needs_none(void **state)
{
	u64 before;

	(void)state;
	early_machine(2 * GIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(GIB + PAGE_SIZE));
	before = hypercalls;
	/* all writable; no table; a table with a single entry */
	make_lowmem_range_readwrite(_pfn(0x20000), _pfn(0x20800));
	make_lowmem_range_readwrite(_pfn(0x50000), _pfn(0x50800));
	make_lowmem_range_readwrite(_pfn(0x40001), _pfn(0x40005));
	assert_int_equal(hypercalls, before);

	make_lowmem_page_readonly(_pfn(0x20001));
	make_lowmem_page_readonly(_pfn(0x20003));
	before = hypercalls;
	make_lowmem_range_readwrite(_pfn(0x20000), _pfn(0x20005));
	assert_int_equal(hypercalls, before + 2);
	assert_int_equal(count(_pfn(0x20000), _pfn(0x20005), is_writable), 5);
}

/* Neither end of the range is missed, and nothing beyond is touched. */
static void flip_keeps_to_its_range(void **state)
{
	pfn_t pfn, first = _pfn(0x201fd);

	(void)state;
	map_a_gib(0);
	for (pfn = first; pfn_in(pfn, first, pfn_add(first, 8));
	     pfn = pfn_add(pfn, 1))
		make_lowmem_page_readonly(pfn);
	/* over the border of two level 1 tables */
	make_lowmem_range_readwrite(pfn_add(first, 1), pfn_add(first, 7));
	assert_false(is_writable(first));
	assert_int_equal(count(pfn_add(first, 1), pfn_add(first, 7),
			       is_writable), 6);
	assert_false(is_writable(pfn_add(first, 7)));
}

/* One page and back; the second time there is nothing to do. */
static void lowmem_page_goes_readonly_and_back(void **state)
{
	u64 before;

	(void)state;
	map_a_gib(0);
	before = hypercalls;
	make_lowmem_page_readonly(_pfn(0x20000));
	make_lowmem_page_readonly(_pfn(0x20000));
	assert_false(is_writable(_pfn(0x20000)));
	make_lowmem_page_readwrite(_pfn(0x20000));
	make_lowmem_page_readwrite(_pfn(0x20000));
	assert_true(is_writable(_pfn(0x20000)));
	assert_int_equal(hypercalls, before + 2);
	make_lowmem_page_readonly(_pfn(0x50000));
	make_lowmem_page_readwrite(_pfn(0x50000));
	assert_int_equal(hypercalls, before + 2);

	/* in the level 1 table that the last page needs there is no other */
	early_machine(GIB + PAGE_SIZE, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(GIB + PAGE_SIZE));
	before = hypercalls;
	make_lowmem_page_readonly(_pfn(0x40001));
	make_lowmem_page_readwrite(_pfn(0x40001));
	assert_int_equal(hypercalls, before);
}

/* Entries of a boot have what Xen adds, when it is written back as well. */
static void entries_have_what_xen_adds(void **state)
{
	const u64 added = _PAGE_USER | (u64)1 << 52;
	const pte_t *pte;

	(void)state;
	map_a_gib(0);
	pte = lookup_address((u64)__va(PFN_PHYS(_pfn(0x20000))));
	assert_int_equal(pte->pte & added, added);
	make_lowmem_page_readonly(_pfn(0x20000));
	assert_int_equal(pte->pte & (added | _PAGE_RW), added);
	make_lowmem_page_readwrite(_pfn(0x20000));
	assert_int_equal(pte->pte & (added | _PAGE_RW), added | _PAGE_RW);
}

/* Xen's refusals end the boot, with the pfn in the message. */
static void refusal_is_a_panic(void **state)
{
	(void)state;
	map_a_gib(0);
	expect_panic("while mapping pfn",
		     make_lowmem_page_readwrite(used_start()));
	expect_panic("while making pfn",
		     make_lowmem_range_readwrite(used_start(), used_end()));
	/* mapped writable elsewhere, it cannot become a table */
	set_fixmap(FIX_PTE_BEGIN, _pfn(0x30000), PAGE_KERNEL);
	expect_panic("error -22 while pinning pfn 30000",
		     pv_mmu_ops.alloc_pte(_pfn(0x30000)));
	expect_panic("while writing an entry for pfn 30000",
		     pv_mmu_ops.set_pgd(&swapper_pg_dir[300],
					pfn_pgd(_pfn(0x30000), _KERNPG_TABLE)));
}

/* The buffer somewhere in the middle of what one table maps. */
static void map_a_gib_around_the_buffer(void)
{
	early_machine(GIB, 64 * MIB);
	memblock_reserve(_phys(GIB - MIB / 2), MIB / 2);
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(pfn_x(used_end()), (GIB - MIB / 2) >> PAGE_SHIFT);
}

static void pages_on_both_sides_of_the_buffer_are_writable(void **state)
{
	(void)state;
	map_a_gib_around_the_buffer();
	assert_true(is_writable(pfn_add(used_start(), -(u64)1)));
	assert_false(is_writable(used_start()));
	assert_false(is_writable(pfn_add(used_end(), -(u64)1)));
	assert_true(is_writable(used_end()));
	assert_true(is_writable(_pfn((GIB >> PAGE_SHIFT) - 1)));
}

/* A table that exists is completed, and maps the buffer of this mapping. */
static void buffer_in_a_table_in_use_is_readonly(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(500 * MIB + MIB / 2));
	memblock_reserve(_phys(502 * MIB), GIB - 502 * MIB);
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(pfn_x(used_end()), 502 * MIB >> PAGE_SHIFT);
	assert_int_equal(pfn_diff(used_end(), used_start()), 261);
	assert_true(is_writable(pfn_add(used_start(), -(u64)1)));
	assert_false(is_writable(used_start()));
	assert_false(is_writable(pfn_add(used_end(), -(u64)1)));
	assert_true(is_writable(used_end()));
}

/* Frames that the list does not have are asked for, one by one. */
static void pages_beyond_the_list_can_be_mapped(void **state)
{
	pfn_t pool = PFN_DOWN(_phys(KERNEL_PHYS));
	pte_t ptes[4];
	unsigned int i;

	(void)state;
	map_a_gib_around_the_buffer();
	xen_set_ptes_init(ptes, pool, 4, PAGE_KERNEL);
	for (i = 0; i < 4; i++)
		assert_int_equal(ptes[i].pte, pfn_pte(pfn_add(pool, i),
						      PAGE_KERNEL).pte);
	xen_set_ptes_init(ptes, _pfn(max_p2m_pfn - 2), 2, PAGE_KERNEL);
	assert_int_equal(pfn_x(pte_pfn(ptes[1])), max_p2m_pfn - 1);
	expect_panic("there is no pfn",
		     xen_set_ptes_init(ptes, _pfn(max_p2m_pfn - 1), 2,
				       PAGE_KERNEL));
}

/* Where there is no room, the boot ends in the words of the time. */
static void no_room_for_the_tables_is_a_panic(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	memblock_reserve(_phys(0), GIB);
	expect_panic("Cannot find space for the kernel page tables",
		     init_memory_mapping(_phys(0), _phys(GIB)));
}

/* A buffer that is one page short is noticed, not overrun. */
static void too_small_a_buffer_is_a_panic(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	pages_wanted = 479;
	pgt_buf_ops.pages = wanted_pages;
	expect_panic("alloc_low_page: ran out of memory",
		     init_memory_mapping(_phys(0), _phys(GIB)));
}

static void range_without_pages_is_a_panic(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	expect_panic("no pages", init_memory_mapping(_phys(GIB), _phys(GIB)));
	expect_panic("no pages", init_memory_mapping(_phys(1), _phys(GIB)));
	expect_panic("no pages", init_memory_mapping(_phys(0), _phys(GIB + 7)));
	expect_panic("no pages",
		     init_memory_mapping(_phys(0), _phys((u64)1 << 53)));
}

/* The slots of early_memremap() run out, and come back. */
static void fixmap_slots_run_out(void **state)
{
	unsigned int i, slots = FIX_BTMAP_END - FIX_BTMAP_BEGIN;
	char *volatile p = NULL;

	(void)state;
	map_a_gib(0);
	for (i = 0; i < slots; i++)
		p = early_memremap(_phys(0x20000000 + i * PAGE_SIZE + 5));
	assert_int_equal((u64)p % PAGE_SIZE, 5);
	expect_panic("no slot left", early_memremap(_phys(0x20000000)));
	early_iounmap(p);
	assert_ptr_equal(early_memremap(_phys(0x20000005)), p);
	expect_panic("not one of its mappings", early_iounmap(&slots));
}

/* A whole GiB without memory gets no tables at all. */
static void gib_without_memory_is_skipped(void **state)
{
	(void)state;
	early_machine(4 * GIB, 64 * MIB);
	memblock_init();
	memblock_add(_phys(0), GIB);
	memblock_add(_phys(3 * GIB), GIB);
	init_memory_mapping(_phys(0), _phys(4 * GIB));
	assert_true(used_end() == old_top());
	/* 480 tables of the first GiB, 512 and a level 2 of the last */
	assert_int_equal(pfn_diff(used_end(), used_start()), 480 + 513);
	assert_false(is_mapped(_pfn(0x50000)));
	assert_true(is_mapped(_pfn(0xc0000)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_readonly),
		cmocka_unit_test(tables_in_mapped_memory_become_readonly),
		cmocka_unit_test(spare_pages_are_writable_before_memtest),
		cmocka_unit_test(memtest_is_off_by_default),
		cmocka_unit_test(open_buffer_is_readonly),
		cmocka_unit_test(exactly_the_used_pages_are_reserved),
		cmocka_unit_test(buffer_is_closed_when_the_hook_returns),
		cmocka_unit_test(former_spare_page_can_be_mapped_writable),
		cmocka_unit_test(table_is_never_mapped_writable_again),
		cmocka_unit_test(table_is_mapped_readonly_by_a_table_in_use),
		cmocka_unit_test(early_memremap_of_any_table_is_readonly),
		cmocka_unit_test(hook_runs_once_for_each_mapping),
		cmocka_unit_test(hook_runs_for_an_unused_buffer),
		cmocka_unit_test(hook_runs_for_a_buffer_of_no_pages),
		cmocka_unit_test(hook_does_not_run_after_bootmem),
		cmocka_unit_test(tlb_is_flushed_before_the_hook),
		cmocka_unit_test(added_memory_needs_no_fixmap),
		cmocka_unit_test(new_tables_are_empty_whatever_the_page_held),
		cmocka_unit_test(new_tables_of_level_2_are_empty_too),
		cmocka_unit_test(new_tables_are_empty_below_their_range),
		cmocka_unit_test(spare_pages_are_flipped_in_batches),
		cmocka_unit_test(flipped_pages_are_flushed),
		cmocka_unit_test(flip_skips_what_needs_none),
		cmocka_unit_test(flip_keeps_to_its_range),
		cmocka_unit_test(lowmem_page_goes_readonly_and_back),
		cmocka_unit_test(entries_have_what_xen_adds),
		cmocka_unit_test(refusal_is_a_panic),
		cmocka_unit_test(pages_on_both_sides_of_the_buffer_are_writable),
		cmocka_unit_test(buffer_in_a_table_in_use_is_readonly),
		cmocka_unit_test(pages_beyond_the_list_can_be_mapped),
		cmocka_unit_test(no_room_for_the_tables_is_a_panic),
		cmocka_unit_test(too_small_a_buffer_is_a_panic),
		cmocka_unit_test(range_without_pages_is_a_panic),
		cmocka_unit_test(fixmap_slots_run_out),
		cmocka_unit_test(gib_without_memory_is_skipped),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
