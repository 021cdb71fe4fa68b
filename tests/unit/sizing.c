// SPDX-License-Identifier: GPL-2.0-only
/*
 * How large the buffer is, on Xen: exactly what is missing, or as in 2.6.39, or
 * as in 3.7.
 */
#include "early.h"

#include "../../mm/memblock.h"
#include "../designs/sizing.h"
#include "random_maps.h"

static u64 historic(u64 end)
{
	struct map_range mr = { _phys(0), _phys(end), 0 };

	return historic_table_pages(&mr, 1);
}

static u64 exact(u64 start, u64 end)
{
	struct map_range mr = { _phys(start), _phys(end), 0 };

	return exact_table_pages(&mr, 1);
}

/* One of level 3, one of level 2 a GiB, one of level 1 for 2 MiB. */
static void historic_estimate_begins_at_0(void **state)
{
	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(historic(PAGE_SIZE), 3);
	assert_int_equal(historic(GIB), 1 + 1 + 512);
	assert_int_equal(historic(GIB + PAGE_SIZE), 1 + 2 + 513);
}

/* The figures that the kernels of 2011 printed. */
static void historic_estimate_is_that_of_the_time(void **state)
{
	(void)state;
	early_machine(GIB, 0);
	/* revert of the workaround: ff7fb000-100000000, 1df0f3000-1e0000000 */
	assert_int_equal(historic(4 * GIB), 2053);
	assert_int_equal(historic(0x1e0800000), 3853);
	/* rc5 as dom0 with 511 MiB above 4 GiB asked for 2310 */
	assert_int_equal(historic(4 * GIB + 511 * MIB), 2310);
}

/* Above a border of 512 GiB a second level 3 is needed; it was not counted. */
static void historic_estimate_forgets_a_border(void **state)
{
	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(historic(512 * GIB), 1 + 512 + 512 * 512);
	assert_int_equal(historic(513 * GIB) - historic(512 * GIB), 1 + 1 + 512);
	assert_int_equal(historic(513 * GIB), 2 + 513 + 513 * 512);
}

/* 3.8.0-29 printed df7fe000-df800000 where 3.2 would have had six pages. */
static void estimate_by_range_begins_with_the_range(void **state)
{
	struct map_range mr = { _phys(4 * GIB), _phys(4 * GIB + 496 * MIB),
				PG_LEVEL_2M };

	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(table_pages_by_range(&mr, 1), 2);
	mr.page_size_mask = 0;
	assert_int_equal(table_pages_by_range(&mr, 1), 1 + 1 + 248);
	mr.end = _phys(4 * GIB + PAGE_SIZE);
	assert_int_equal(table_pages_by_range(&mr, 1), 3);
}

/* The 1fffd000-20000000 of another 3.8, with pages of three sizes. */
static void estimate_by_range_adds_the_ranges_up(void **state)
{
	struct map_range mr[3] = {
		{ _phys(0), _phys(0xc0000000), PG_LEVEL_1G | PG_LEVEL_2M },
		{ _phys(0xc0000000), _phys(0xcfe00000), PG_LEVEL_2M },
		{ _phys(0xcfe00000), _phys(0xcff90000), 0 },
	};

	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(table_pages_by_range(mr, 3), 3);
	assert_int_equal(table_pages_by_range(mr, 1), 1);
	assert_int_equal(table_pages_by_range(mr, 2), 2);
}

static void estimate_by_range_counts_a_border(void **state)
{
	struct map_range mr = { _phys(511 * GIB), _phys(513 * GIB), 0 };

	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(table_pages_by_range(&mr, 1), 1 + 1 + 2 + 1024);
	mr.end = _phys(512 * GIB - PAGE_SIZE);
	assert_int_equal(table_pages_by_range(&mr, 1), 1 + 1 + 512);
}

/* What the start-up code has made need not be made again. */
static void tables_that_exist_are_not_counted(void **state)
{
	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(exact(0, GIB), 1 + 1 + 512);
	early_machine(GIB, 64 * MIB);
	assert_int_equal(exact(0, GIB), 512 - 32);
	assert_int_equal(exact(0, 64 * MIB), 0);
	assert_int_equal(exact(0, 64 * MIB + PAGE_SIZE), 1);
	assert_int_equal(exact(62 * MIB, 66 * MIB), 1);
}

/* The second mapping of rc5's dom0: 257 tables, where 2310 were asked for. */
static void second_mapping_needs_what_lies_in_its_range(void **state)
{
	(void)state;
	early_machine(4 * GIB + 511 * MIB, 64 * MIB);
	memblock_init();
	memblock_add(_phys(0), 512 * MIB);
	memblock_add(_phys(4 * GIB), 511 * MIB);
	init_memory_mapping(_phys(0), _phys(512 * MIB));
	assert_int_equal(exact(4 * GIB, 4 * GIB + 511 * MIB), 257);
}

/* Two ranges that meet within one table count it once. */
static void shared_table_is_counted_once(void **state)
{
	struct map_range mr[2] = {
		{ _phys(0), _phys(65 * MIB), 0 },
		{ _phys(65 * MIB), _phys(70 * MIB), 0 },
	};

	(void)state;
	early_machine(GIB, 0);
	assert_int_equal(exact_table_pages(mr, 2), 1 + 1 + 35);
}

static void gib_without_memory_is_not_counted(void **state)
{
	(void)state;
	early_machine(3 * GIB, 64 * MIB);
	memblock_init();
	memblock_add(_phys(0), GIB);
	memblock_add(_phys(2 * GIB), PAGE_SIZE);
	assert_int_equal(exact(GIB, 2 * GIB), 0);
	assert_int_equal(exact(GIB, 3 * GIB), 513);
}

/* The buffer goes right below the end, as high as there is room. */
static void buffer_goes_as_high_as_it_can(void **state)
{
	(void)state;
	early_machine(GIB, 64 * MIB);
	memblock_reserve(_phys(GIB - MIB), PAGE_SIZE);
	init_memory_mapping(_phys(0), _phys(GIB));
	/* 480 pages do not fit above the reservation (255 pages) */
	assert_int_equal(pfn_x(hook_calls[0].top) << PAGE_SHIFT, GIB - MIB);
}

static void no_page_stays_spare_on_any_map(void **state)
{
	(void)state;
	random_maps_are_sized_exactly(1, 60, 6 * GIB);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(historic_estimate_begins_at_0),
		cmocka_unit_test(historic_estimate_is_that_of_the_time),
		cmocka_unit_test(historic_estimate_forgets_a_border),
		cmocka_unit_test(estimate_by_range_begins_with_the_range),
		cmocka_unit_test(estimate_by_range_adds_the_ranges_up),
		cmocka_unit_test(estimate_by_range_counts_a_border),
		cmocka_unit_test(tables_that_exist_are_not_counted),
		cmocka_unit_test(second_mapping_needs_what_lies_in_its_range),
		cmocka_unit_test(shared_table_is_counted_once),
		cmocka_unit_test(gib_without_memory_is_not_counted),
		cmocka_unit_test(buffer_goes_as_high_as_it_can),
		cmocka_unit_test(no_page_stays_spare_on_any_map),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
