// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hypercalls that wait for each other: how many there are, in which order they
 * arrive, and what is said when Xen refuses one of them.
 */
#include "early.h"

#include "../../mm/fixmap.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../../xen/multicalls.h"
#include "../boot/boot.h"

#include <stdio.h>

/* Any page but those at the very bottom and top. */
#define PAGE		_pfn(0x30000)
#define OTHER_PAGE	_pfn(0x30001)
/* An empty entry of the top level, and the address that it covers. */
#define EMPTY		(&swapper_pg_dir[300])

static void mapped_gib(void)
{
	early_machine(GIB, 64 * MIB);
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

/* Another 2 MiB are another level 1 table, and that is one hypercall more. */
static void a_table_costs_one_hypercall(void **state)
{
	(void)state;
	assert_int_equal(calls_for(102 * MIB) - calls_for(100 * MIB), 1);
	assert_int_equal(calls_for(GIB) - calls_for(100 * MIB), (1024 - 100) / 2);
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

/* Entries that a live table lacks need no more than one for each queue. */
static void entries_of_a_live_table_share_hypercalls(void **state)
{
	u64 few, many;

	(void)state;
	few = calls_to_complete(510 * MIB + 2 * PAGE_SIZE);
	many = calls_to_complete(512 * MIB);
	/* 511 entries and three slots to be cleared, or 1 and the three */
	assert_int_equal(many - few, (511 + 3) / XEN_MC_BATCH);
}

/* What is mapped already is not asked for again: that would be 16 a table. */
static void mapping_again_writes_no_entry(void **state)
{
	(void)state;
	mapped_gib();
	hypercalls = 0;
	init_memory_mapping(_phys(0), _phys(GIB));
	assert_true(hypercalls >= 512 && hypercalls <= 2 * 512 + 16);
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

/* What set_fixmap() returns can be used, lazy or not. */
static void a_slot_is_mapped_at_once(void **state)
{
	volatile u64 *p;

	(void)state;
	mapped_gib();
	pv_mmu_ops.lazy_mode.enter();
	p = set_fixmap(FIX_PTE, PAGE, PAGE_KERNEL);
	*p = 4711;
	clear_fixmap(FIX_PTE);
	pv_mmu_ops.lazy_mode.leave();
	assert_int_equal(*(volatile u64 *)__va(PFN_PHYS(PAGE)), 4711);
}

/* Unmapped, pinned, hooked up: only in this order does Xen take it. */
static void the_order_is_kept(void **state)
{
	(void)state;
	mapped_gib();
	set_fixmap(FIX_PTE, PAGE, PAGE_KERNEL);
	pv_mmu_ops.lazy_mode.enter();
	clear_fixmap(FIX_PTE);
	pv_mmu_ops.alloc_pte(PAGE);
	pv_mmu_ops.lazy_mode.leave();
	expect_panic("pinning pfn 30000",
		     xen_mc_mmuext_op(MMUEXT_PIN_L1_TABLE,
				      phys_to_machine_mapping[pfn_x(PAGE)]));
}

static void leave_lazy_mode_with(void (*request)(void))
{
	pv_mmu_ops.lazy_mode.enter();
	xen_mc_mmuext_op(MMUEXT_TLB_FLUSH_LOCAL, _mfn(0));
	request();
	/* Refused as well, but not the first. */
	xen_mc_mmuext_op(MMUEXT_PIN_L1_TABLE,
			 phys_to_machine_mapping[pfn_x(OTHER_PAGE)]);
	pv_mmu_ops.lazy_mode.leave();
}

static void pin(void)
{
	xen_mc_mmuext_op(MMUEXT_PIN_L1_TABLE,
			 phys_to_machine_mapping[pfn_x(PAGE)]);
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
	expect_panic("error -22 while hooking up pfn 30000",
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
		cmocka_unit_test(a_table_costs_one_hypercall),
		cmocka_unit_test(entries_of_a_live_table_share_hypercalls),
		cmocka_unit_test(mapping_again_writes_no_entry),
		cmocka_unit_test(without_lazy_mode_each_is_sent_at_once),
		cmocka_unit_test(lazy_mode_queues),
		cmocka_unit_test(a_slot_is_mapped_at_once),
		cmocka_unit_test(the_order_is_kept),
		cmocka_unit_test(the_first_refusal_is_named),
		cmocka_unit_test(what_was_queued_is_forgotten),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
