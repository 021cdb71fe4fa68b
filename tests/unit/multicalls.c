// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hypercalls that wait for each other: how many there are, in which order they
 * arrive, and what is said when Xen refuses one of them.
 */
#include "early.h"

#include "../../mm/fixmap.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../../xen/multicalls.h"
#include "../boot/boot.h"
#include "../model/xen.h"

#include <errno.h>
#include <stdio.h>

/* Any page but those at the very bottom and top. */
#define PAGE		_pfn(0x30000)
#define OTHER_PAGE	_pfn(0x30001)
/* An empty entry of the top level, and the address that it covers. */
#define EMPTY		(&swapper_pg_dir[300])

static void mapped_gib(void)
{
	early_machine(2 * GIB, 64 * MIB);
	memblock_init();
	memblock_add(_phys(0), GIB);
	init_memory_mapping(_phys(0), _phys(GIB));
}

/* Pages of zeros that nothing maps writable: good tables. */
static void no_longer_writable(pfn_t pfn)
{
	make_lowmem_page_readonly(pfn);
	assert_false(is_writable(pfn));
}

static u64 calls_for(u64 end)
{
	early_machine(4 * GIB, 64 * MIB);
	hypercalls = 0;
	init_memory_mapping(_phys(0), _phys(end));
	return hypercalls;
}

/*
 * A round of tables is one hypercall: it takes the last one to its end and
 * begins the next. Another one is for the level 2 of each GiB.
 */
static void a_round_of_tables_costs_one_hypercall(void **state)
{
	const u64 round = NR_FIX_PTE * PMD_SIZE;
	u64 one = calls_for(round);

	(void)state;
	assert_int_equal(calls_for(round - 3 * PMD_SIZE), one);
	assert_int_equal(calls_for(round + PMD_SIZE), one + 1);
	assert_int_equal(calls_for(GIB), one + GIB / round - 1);
	assert_int_equal(calls_for(2 * GIB), calls_for(GIB) + GIB / round + 1);
	/* for exact sizing and for the mapping: level 3, level 2, the end */
	assert_int_equal(one, 3 + 3 + 1);
}

/* To map up to @end when one entry of the table at 510 MiB is there. */
static u64 calls_to_complete(u64 end)
{
	early_machine(GIB, 64 * MIB);
	init_memory_mapping(_phys(0), _phys(510 * MIB + PAGE_SIZE));
	hypercalls = 0;
	init_memory_mapping(_phys(0), _phys(end));
	return hypercalls;
}

/* Entries that a live table lacks share a hypercall with everything else. */
static void entries_of_a_live_table_share_hypercalls(void **state)
{
	(void)state;
	assert_int_equal(calls_to_complete(511 * MIB),
			 calls_to_complete(510 * MIB + 2 * PAGE_SIZE));
}

/* What is mapped already is looked at, and not asked for again. */
static void mapping_again_writes_no_entry(void **state)
{
	u64 first;

	(void)state;
	mapped_gib();
	first = hypercalls;
	hypercalls = 0;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_int_equal(hypercalls, first);
}

/* Outside of lazy mode nothing waits. */
static void without_lazy_mode_each_is_sent_at_once(void **state)
{
	(void)state;
	mapped_gib();
	no_longer_writable(PAGE);
	hypercalls = 0;
	pv_mmu_ops.alloc_pte(PAGE);
	assert_int_equal(hypercalls, 1);
	pv_mmu_ops.flush_tlb_all();
	assert_int_equal(hypercalls, 2);
}

/* In lazy mode they wait for a flush, for the end of it, or for a full queue. */
static void lazy_mode_queues(void **state)
{
	unsigned int i;

	(void)state;
	mapped_gib();
	hypercalls = 0;
	pv_mmu_ops.lazy_mode.enter();
	make_lowmem_page_readonly(PAGE);
	assert_true(is_writable(PAGE));
	pv_mmu_ops.lazy_mode.flush();
	assert_false(is_writable(PAGE));
	assert_int_equal(hypercalls, 1);

	make_lowmem_page_readwrite(PAGE);
	assert_false(is_writable(PAGE));
	pv_mmu_ops.lazy_mode.leave();
	assert_true(is_writable(PAGE));
	assert_int_equal(hypercalls, 2);
	make_lowmem_page_readonly(OTHER_PAGE);
	assert_int_equal(hypercalls, 3);

	pv_mmu_ops.lazy_mode.enter();
	for (i = 0; i < XEN_MC_BATCH - 1; i++)
		make_lowmem_page_readonly(PAGE);
	assert_int_equal(hypercalls, 3);
	make_lowmem_page_readonly(PAGE);
	assert_int_equal(hypercalls, 4);
	assert_false(is_writable(PAGE));
	pv_mmu_ops.lazy_mode.leave();
	assert_int_equal(hypercalls, 4);
}

/* A pin that finds the queue all but full may need room for a flush, too. */
static void a_queue_of_pins_is_sent_in_time(void **state)
{
	pfn_t pfn = PAGE;
	unsigned int i;

	(void)state;
	mapped_gib();
	make_lowmem_page_readonly(PAGE);
	for (i = 1; i < XEN_MC_BATCH; i++)
		make_lowmem_page_readonly(pfn_add(PAGE, i));
	hypercalls = 0;
	pv_mmu_ops.lazy_mode.enter();
	for (i = 0; i < XEN_MC_BATCH - 2; i++, pfn = pfn_add(pfn, 1))
		pv_mmu_ops.alloc_pte(pfn);
	assert_int_equal(hypercalls, 0);
	pv_mmu_ops.alloc_pte(pfn);
	assert_int_equal(hypercalls, 1);
	pv_mmu_ops.lazy_mode.leave();
	assert_true(xen_type_info(PAGE) & PGT_PINNED);
	assert_true(xen_type_info(pfn) & PGT_PINNED);
}

/* Requests of two kinds in turn are a hypercall each. */
static void a_queue_of_hypercalls_is_sent_in_time(void **state)
{
	maddr_t entry = _maddr(mfn_x(phys_to_machine_mapping[0]) << PAGE_SHIFT);
	unsigned int i;

	(void)state;
	mapped_gib();
	for (i = 0; i < XEN_MC_CALLS; i++)
		make_lowmem_page_readonly(pfn_add(PAGE, i));
	hypercalls = 0;
	pv_mmu_ops.lazy_mode.enter();
	for (i = 0; i < XEN_MC_CALLS - 2; i += 2) {
		xen_mc_set_table(entry, i);
		pv_mmu_ops.alloc_pte(pfn_add(PAGE, i));
	}
	assert_int_equal(hypercalls, 0);
	xen_mc_set_table(entry, 4711);
	assert_int_equal(hypercalls, 1);
	pv_mmu_ops.lazy_mode.leave();
	assert_int_equal(hypercalls, 1);
	assert_int_equal(*(volatile u64 *)__va(_phys(0)), 4711);
	assert_true(xen_type_info(pfn_add(PAGE, i - 2)) & PGT_PINNED);
}

/* What is made at once comes behind what was asked for before. */
static void nothing_overtakes_the_queue(void **state)
{
	(void)state;
	mapped_gib();
	pv_mmu_ops.lazy_mode.enter();
	make_lowmem_page_readonly(PAGE);
	xen_write_pte_at((u64)__va(PFN_PHYS(PAGE)), pfn_pte(PAGE, PAGE_KERNEL));
	pv_mmu_ops.lazy_mode.leave();
	assert_true(is_writable(PAGE));
}

/* What set_fixmap() returns can be used, lazy or not. */
static void a_slot_is_mapped_at_once(void **state)
{
	volatile u64 *p;

	(void)state;
	mapped_gib();
	pv_mmu_ops.lazy_mode.enter();
	p = set_fixmap(FIX_PTE_BEGIN, PAGE, PAGE_KERNEL);
	*p = 4711;
	clear_fixmap(FIX_PTE_BEGIN);
	pv_mmu_ops.lazy_mode.leave();
	assert_int_equal(*(volatile u64 *)__va(PFN_PHYS(PAGE)), 4711);
}

/* Whatever the TLB knew of a slot is forgotten when it is used again. */
static void a_slot_shows_its_new_page(void **state)
{
	volatile u64 *p;

	(void)state;
	mapped_gib();
	pv_mmu_ops.lazy_mode.enter();
	p = set_fixmap(FIX_PTE_BEGIN, PAGE, PAGE_KERNEL);
	*p = 1;
	__set_fixmap(FIX_PTE_BEGIN, OTHER_PAGE, PAGE_KERNEL);
	pv_mmu_ops.lazy_mode.flush();
	*p = 2;
	clear_fixmap(FIX_PTE_BEGIN);
	__set_fixmap(FIX_PTE_BEGIN, PAGE, PAGE_KERNEL);
	pv_mmu_ops.lazy_mode.flush();
	*p += 2;
	clear_fixmap(FIX_PTE_BEGIN);
	pv_mmu_ops.lazy_mode.leave();
	assert_int_equal(*(volatile u64 *)__va(PFN_PHYS(PAGE)), 3);
	assert_int_equal(*(volatile u64 *)__va(PFN_PHYS(OTHER_PAGE)), 2);
}

/* While there is one CPU its own TLB is enough, and later on it is not. */
static void added_memory_is_flushed_on_all_cpus(void **state)
{
	(void)state;
	mapped_gib();
	assert_true(xen_local_flushes);
	after_bootmem = true;
	xen_local_flushes = 0;
	init_memory_mapping(_phys(GIB), _phys(GIB + 4 * MIB));
	make_lowmem_page_readonly(PAGE);
	make_lowmem_page_readwrite(PAGE);
	assert_int_equal(xen_local_flushes, 0);
}

/* Unmapped, pinned, hooked up: only in this order does Xen take it. */
static void the_order_is_kept(void **state)
{
	(void)state;
	mapped_gib();
	set_fixmap(FIX_PTE_BEGIN, PAGE, PAGE_KERNEL);
	pv_mmu_ops.lazy_mode.enter();
	clear_fixmap(FIX_PTE_BEGIN);
	pv_mmu_ops.alloc_pte(PAGE);
	pv_mmu_ops.lazy_mode.leave();
	expect_panic("pinning pfn 30000",
		     xen_mc_pin_pte(phys_to_machine_mapping[pfn_x(PAGE)]));
}

static void leave_lazy_mode_with(void (*request)(void))
{
	pv_mmu_ops.lazy_mode.enter();
	xen_mc_flush_tlb();
	request();
	/* Refused as well, but not the first. */
	xen_mc_pin_pte(phys_to_machine_mapping[pfn_x(OTHER_PAGE)]);
	pv_mmu_ops.lazy_mode.leave();
}

static void pin(void)
{
	xen_mc_pin_pte(phys_to_machine_mapping[pfn_x(PAGE)]);
}

static void hook_up(void)
{
	pv_mmu_ops.set_pgd(EMPTY, pfn_pgd(PAGE, _KERNPG_TABLE));
}

static void map_a_table(void)
{
	pfn_t table = PFN_DOWN(hook_calls[0].start);

	xen_write_pte_at((u64)__va(PFN_PHYS(PAGE)),
			 pfn_pte(table, PAGE_KERNEL));
}

/* Of those that went together, the first that Xen refused is named. */
static void the_first_refusal_is_named(void **state)
{
	char text[64];

	(void)state;
	mapped_gib();
	expect_panic("error -22 while pinning pfn 30000",
		     leave_lazy_mode_with(pin));
	assert_int_equal(refusal.error, -22);
	assert_int_equal(pfn_x(refusal.pfn), pfn_x(PAGE));

	mapped_gib();
	expect_panic("error -22 while writing an entry for pfn 30000",
		     leave_lazy_mode_with(hook_up));
	assert_int_equal(pfn_x(refusal.pfn), pfn_x(PAGE));

	mapped_gib();
	snprintf(text, sizeof(text), "while mapping pfn %lx at %lx",
		 pfn_x(PFN_DOWN(hook_calls[0].start)),
		 (u64)__va(PFN_PHYS(PAGE)));
	expect_panic(text, leave_lazy_mode_with(map_a_table));
	assert_int_equal(pfn_x(refusal.pfn),
			 pfn_x(PFN_DOWN(hook_calls[0].start)));
}

/* In the middle of a hypercall as well. */
static void pin_three(void)
{
	pfn_t good = pfn_add(OTHER_PAGE, 1);

	pv_mmu_ops.alloc_pte(good);
	pin();
	pv_mmu_ops.alloc_pte(pfn_add(good, 1));
}

static void write_three(void)
{
	make_lowmem_page_readonly(PAGE);
	make_lowmem_page_readwrite(PFN_DOWN(hook_calls[0].start));
	make_lowmem_page_readonly(OTHER_PAGE);
}

static void the_refused_one_of_its_kind_is_named(void **state)
{
	char text[64];

	(void)state;
	mapped_gib();
	expect_panic("error -22 while pinning pfn 30000",
		     leave_lazy_mode_with(pin_three));
	assert_int_equal(pfn_x(refusal.pfn), pfn_x(PAGE));

	mapped_gib();
	snprintf(text, sizeof(text),
		 "error -16 while writing an entry for pfn %lx",
		 pfn_x(PFN_DOWN(hook_calls[0].start)));
	expect_panic(text, leave_lazy_mode_with(write_three));
	assert_int_equal(pfn_x(refusal.pfn),
			 pfn_x(PFN_DOWN(hook_calls[0].start)));
}

/* Two entries and a flush. */
static void write_two(void (*write)(pfn_t pfn))
{
	pv_mmu_ops.lazy_mode.enter();
	write(PAGE);
	write(OTHER_PAGE);
	pv_mmu_ops.lazy_mode.leave();
}

/* Xen that looks at none of them does not say how many it has done. */
static void what_was_done_before_counts_for_nothing(void **state)
{
	(void)state;
	mapped_gib();
	write_two(make_lowmem_page_readonly);
	xen_list_error = -EFAULT;
	expect_panic("error -14 while pinning pfn 30000", pin());
	assert_int_equal(pfn_x(refusal.pfn), pfn_x(PAGE));

	xen_list_error = 0;
	mapped_gib();
	write_two(make_lowmem_page_readonly);
	xen_list_error = -EFAULT;
	expect_panic("error -14 while writing an entry for pfn 30000",
		     write_two(make_lowmem_page_readwrite));
	assert_int_equal(pfn_x(refusal.pfn), pfn_x(PAGE));
	xen_list_error = 0;
}

/* A machine that starts over owes Xen nothing. */
static void what_was_queued_is_forgotten(void **state)
{
	(void)state;
	mapped_gib();
	pv_mmu_ops.lazy_mode.enter();
	pin();
	mapped_gib();
	no_longer_writable(PAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_round_of_tables_costs_one_hypercall),
		cmocka_unit_test(entries_of_a_live_table_share_hypercalls),
		cmocka_unit_test(mapping_again_writes_no_entry),
		cmocka_unit_test(without_lazy_mode_each_is_sent_at_once),
		cmocka_unit_test(lazy_mode_queues),
		cmocka_unit_test(a_queue_of_pins_is_sent_in_time),
		cmocka_unit_test(a_queue_of_hypercalls_is_sent_in_time),
		cmocka_unit_test(nothing_overtakes_the_queue),
		cmocka_unit_test(a_slot_is_mapped_at_once),
		cmocka_unit_test(a_slot_shows_its_new_page),
		cmocka_unit_test(added_memory_is_flushed_on_all_cpus),
		cmocka_unit_test(the_order_is_kept),
		cmocka_unit_test(the_first_refusal_is_named),
		cmocka_unit_test(the_refused_one_of_its_kind_is_named),
		cmocka_unit_test(what_was_done_before_counts_for_nothing),
		cmocka_unit_test(what_was_queued_is_forgotten),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
