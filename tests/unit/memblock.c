// SPDX-License-Identifier: GPL-2.0-only
/*
 * memblock: regions merge and split as they should, and what is handed out is
 * the highest free place there is.
 *
 * In the pictures one column is 0x1000 bytes, M is memory, R is reserved, F is
 * what was found, and the row of digits counts columns from address 0.
 */
#include "panic.h"

#include <inttypes.h>
#include <stdio.h>

#include "../../mm/memblock.h"
#include "bitmap_oracle.h"

/* "1000-3000 5000-6000" for a list of two regions. */
static const char *list_text(const struct memblock_type *type)
{
	static char text[256];
	unsigned int i;
	int len = 0;

	text[0] = '\0';
	for (i = 0; i < type->cnt && len < 200; i++) {
		const struct memblock_region *r = &type->regions[i];

		len += sprintf(text + len, "%s%" PRIx64 "-%" PRIx64,
			       i ? " " : "", phys_x(r->base),
			       phys_x(r->base) + r->size);
	}
	return text;
}

#define memory_is(text) \
	assert_string_equal(list_text(&memblock.memory), text)
#define reserved_is(text) \
	assert_string_equal(list_text(&memblock.reserved), text)

/* All ranges here are FROM, TO. */
static void add(u64 from, u64 to)
{
	memblock_add(_phys(from), to - from);
}

static void reserve(u64 from, u64 to)
{
	memblock_reserve(_phys(from), to - from);
}

static void release(u64 from, u64 to)
{
	memblock_free(_phys(from), to - from);
}

static u64 find(u64 from, u64 to, u64 size, u64 align)
{
	return phys_x(memblock_find_in_range(_phys(from), _phys(to), size,
					     align));
}

#define NOWHERE		(~(u64)0)

static int start_empty(void **state)
{
	(void)state;
	memblock_init();
	return 0;
}

/*
 * The new region begins in one that is there and ends behind it.
 *
 *	0123456
 *	 MMM
 *	   MMM
 *	 =====
 */
static void overlapping_regions_become_one(void **state)
{
	(void)state;
	add(0x1000, 0x4000);
	add(0x3000, 0x6000);
	memory_is("1000-6000");

	reserve(0x3000, 0x6000);
	reserve(0x1000, 0x4000);
	reserved_is("1000-6000");
}

/*
 * Not a byte between them, whichever comes first.
 *
 *	0123456
 *	 MM
 *	   MMM
 *	 =====
 */
static void touching_regions_become_one(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	add(0x3000, 0x6000);
	memory_is("1000-6000");

	reserve(0x3000, 0x6000);
	reserve(0x1000, 0x3000);
	reserved_is("1000-6000");
}

/* One byte between two regions is enough to keep them apart. */
static void regions_with_a_gap_of_one_byte_stay_two(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	add(0x3001, 0x6000);
	add(0x800, 0xfff);
	memory_is("800-fff 1000-3000 3001-6000");
}

/*
 * The new region is just the gap.
 *
 *	01234567
 *	 MM  MM
 *	   MM
 *	 ======
 */
static void region_that_fills_a_gap_joins_both_neighbours(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	add(0x5000, 0x7000);
	add(0x3000, 0x5000);
	memory_is("1000-7000");
}

/*
 * Three regions lie below the new one, the last sticks out. The neighbours on
 * both sides do not touch it and stay.
 *
 *	0123456789abc
 *	R R R R RRR R
 *	   RRRRRR
 */
static void region_across_several_swallows_them(void **state)
{
	(void)state;
	reserve(0x0000, 0x1000);
	reserve(0x2000, 0x2800);
	reserve(0x4000, 0x5000);
	reserve(0x6000, 0x7000);
	reserve(0x8000, 0xb000);
	reserve(0xc000, 0xd000);
	reserve(0x3000, 0x9000);
	reserved_is("0-1000 2000-2800 3000-b000 c000-d000");
}

/*
 * The new region is there already.
 *
 *	012345
 *	 MMMM
 *	  MM
 */
static void region_inside_another_changes_nothing(void **state)
{
	(void)state;
	add(0x1000, 0x5000);
	add(0x2000, 0x4000);
	add(0x1000, 0x5000);
	add(0x1000, 0x2000);
	add(0x4000, 0x5000);
	memory_is("1000-5000");
}

/* Added from the middle, then below, then above: the list is by address. */
static void regions_are_sorted(void **state)
{
	(void)state;
	add(0x5000, 0x6000);
	add(0x1000, 0x2000);
	add(0x9000, 0xa000);
	add(0x3000, 0x4000);
	add(0x7000, 0x8000);
	memory_is("1000-2000 3000-4000 5000-6000 7000-8000 9000-a000");
}

/* Nothing lies below address 0 that a region there could touch. */
static void region_at_address_0_merges_upwards(void **state)
{
	(void)state;
	add(0x1000, 0x2000);
	add(0x3000, 0x4000);
	add(0, 0x1000);
	memory_is("0-2000 3000-4000");
}

/* Memory and reservations are two lists: neither merges with the other. */
static void reservations_may_lie_outside_of_memory(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	reserve(0x3000, 0x4000);
	reserve(0x8000, 0x9000);
	memory_is("1000-3000");
	reserved_is("3000-4000 8000-9000");
}

/* Size 0, beside a region, inside one, at the last address. */
static void nothing_is_harmless(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	reserve(0x1000, 0x3000);

	add(0x3000, 0x3000);
	add(0x5000, 0x5000);
	reserve(0, 0);
	reserve(NOWHERE, NOWHERE);
	release(0x2000, 0x2000);
	release(0x1000, 0x1000);
	memory_is("1000-3000");
	reserved_is("1000-3000");
}

/*
 * A hole makes two of one.
 *
 *	0123456
 *	 RRRRR
 *	   -
 */
static void freeing_the_middle_splits(void **state)
{
	(void)state;
	reserve(0x1000, 0x6000);
	release(0x3000, 0x4000);
	reserved_is("1000-3000 4000-6000");
}

/*
 * The region in the middle is the one that is split, the others stay.
 *
 *	0123456789
 *	R RRRRR RR
 *	    -
 */
static void freeing_the_middle_leaves_the_neighbours(void **state)
{
	(void)state;
	reserve(0x0000, 0x1000);
	reserve(0x2000, 0x7000);
	reserve(0x8000, 0xa000);
	release(0x4000, 0x5000);
	reserved_is("0-1000 2000-4000 5000-7000 8000-a000");
}

/*
 * First what also reaches outside of the region, then from its very ends.
 *
 *	0123456
 *	 RRRRR
 *	--
 *	     --
 *	  -
 *	    -
 */
static void freeing_an_end_leaves_the_rest(void **state)
{
	(void)state;
	reserve(0x1000, 0x6000);
	release(0x0000, 0x2000);
	reserved_is("2000-6000");
	release(0x5000, 0x7000);
	reserved_is("2000-5000");
	release(0x2000, 0x3000);
	reserved_is("3000-5000");
	release(0x4000, 0x5000);
	reserved_is("3000-4000");
}

/*
 * Exactly one region, between two others.
 *
 *	012345
 *	 R R R
 *	   -
 */
static void freeing_a_whole_region_removes_it(void **state)
{
	(void)state;
	reserve(0x1000, 0x2000);
	reserve(0x3000, 0x4000);
	reserve(0x5000, 0x6000);
	release(0x3000, 0x4000);
	reserved_is("1000-2000 5000-6000");
}

/*
 * Cut the first, drop two, cut the last.
 *
 *	0123456789ab
 *	 RRR R R RRR
 *	  --------
 */
static void freeing_across_several_cuts_the_outer_ones(void **state)
{
	(void)state;
	reserve(0x1000, 0x4000);
	reserve(0x5000, 0x6000);
	reserve(0x7000, 0x8000);
	reserve(0x9000, 0xc000);
	release(0x2000, 0xa000);
	reserved_is("1000-2000 a000-c000");
}

/*
 * Up to a region, between two, and from the end of one.
 *
 *	012345678
 *	 R  R
 *	-
 *	  --
 *	     ----
 */
static void freeing_what_is_not_reserved_is_harmless(void **state)
{
	(void)state;
	reserve(0x1000, 0x2000);
	reserve(0x4000, 0x5000);
	release(0x0000, 0x1000);
	release(0x2000, 0x4000);
	release(0x5000, 0x9000);
	reserved_is("1000-2000 4000-5000");
}

/* Freeing is about reservations; memory does not go away. */
static void freeing_does_not_touch_memory(void **state)
{
	(void)state;
	add(0x1000, 0x5000);
	release(0x2000, 0x3000);
	memory_is("1000-5000");
}

/*
 * The top of the highest region.
 *
 *	0123456789
 *	 MMM MMMMM
 *	        FF
 */
static void the_highest_place_is_found(void **state)
{
	(void)state;
	add(0x1000, 0x4000);
	add(0x5000, 0xa000);
	assert_int_equal(find(0, NOWHERE, 0x2000, 0x1000), 0x8000);
}

/* To find is not to take. */
static void finding_reserves_nothing(void **state)
{
	(void)state;
	add(0x1000, 0x4000);
	assert_int_equal(find(0, NOWHERE, 0x1000, 0x1000), 0x3000);
	assert_int_equal(find(0, NOWHERE, 0x1000, 0x1000), 0x3000);
	reserved_is("");
}

/*
 * Three pages, and only the lowest region has them.
 *
 *	0123456789
 *	 MMMM MM M
 *	  FFF
 */
static void a_place_does_not_reach_across_a_hole(void **state)
{
	(void)state;
	add(0x1000, 0x5000);
	add(0x6000, 0x8000);
	add(0x9000, 0xa000);
	assert_int_equal(find(0, NOWHERE, 0x3000, 0x1000), 0x2000);
}

/*
 * Two reservations. What is left between them is too small; with an end at 9,
 * what is left above them is too.
 *
 *	0123456789
 *	 MMMMMMMMM
 *	    R RR
 *	  FF
 *	        FF
 */
static void reservations_are_skipped(void **state)
{
	(void)state;
	add(0x1000, 0xa000);
	reserve(0x4000, 0x5000);
	reserve(0x6000, 0x8000);
	assert_int_equal(find(0, NOWHERE, 0x2000, 0x1000), 0x8000);
	assert_int_equal(find(0, 0x9000, 0x2000, 0x1000), 0x2000);
	assert_int_equal(find(0, 0x9000, 0x4000, 0x1000), NOWHERE);
}

/* A reservation need not end where the memory does. */
static void reservation_across_a_border_of_memory_counts(void **state)
{
	(void)state;
	add(0x2000, 0x6000);
	reserve(0x5000, 0x9000);
	reserve(0x0000, 0x3000);
	assert_int_equal(find(0, NOWHERE, 0x1000, 0x1000), 0x4000);
	assert_int_equal(find(0, NOWHERE, 0x2000, 0x1000), 0x3000);
	assert_int_equal(find(0, NOWHERE, 0x3000, 0x1000), NOWHERE);
}

/*
 * A limit inside of memory is as good as its end.
 *
 *	0123456789
 *	 MMMMMMMMM
 *	   [   )
 *	      F
 */
static void places_stay_between_start_and_end(void **state)
{
	(void)state;
	add(0x1000, 0xa000);
	assert_int_equal(find(0x3000, 0x7000, 0x1000, 0x1000), 0x6000);
	assert_int_equal(find(0x3000, 0x7000, 0x4000, 0x1000), 0x3000);
	assert_int_equal(find(0x3000, 0x7000, 0x4001, 1), NOWHERE);
}

/* Limits that no memory lies between, or that leave nothing. */
static void no_place_is_outside_of_start_and_end(void **state)
{
	(void)state;
	add(0x4000, 0x6000);
	assert_int_equal(find(0, 0x4000, 1, 1), NOWHERE);
	assert_int_equal(find(0x6000, NOWHERE, 1, 1), NOWHERE);
	assert_int_equal(find(0x5000, 0x5000, 1, 1), NOWHERE);
	assert_int_equal(find(0x6000, 0x4000, 1, 1), NOWHERE);
	assert_int_equal(find(0, 0x4001, 1, 1), 0x4000);
	assert_int_equal(find(0x5fff, NOWHERE, 1, 1), 0x5fff);
}

/* The whole of a region, from its first byte to its last, is a place. */
static void a_region_may_be_used_up(void **state)
{
	(void)state;
	add(0x0000, 0x4000);
	assert_int_equal(find(0, NOWHERE, 0x4000, 0x1000), 0);
	assert_int_equal(find(0, NOWHERE, 0x4001, 1), NOWHERE);
}

/*
 * Two pages, aligned to four: not at 9 but at 8. With that taken the next one
 * down is at 4, though 6 and 7 are free.
 *
 *	0123456789a
 *	  MMMMMMMMM
 *	        FF
 *	        R
 *	    FF
 */
static void places_are_aligned_downwards(void **state)
{
	(void)state;
	add(0x2000, 0xb000);
	assert_int_equal(find(0, NOWHERE, 0x2000, 0x4000), 0x8000);
	reserve(0x8000, 0x9000);
	assert_int_equal(find(0, NOWHERE, 0x2000, 0x4000), 0x4000);
}

/* Aligning moves the place out of the region, or below the start. */
static void a_place_that_cannot_be_aligned_is_none(void **state)
{
	(void)state;
	add(0x9000, 0xb000);
	assert_int_equal(find(0, NOWHERE, 0x1000, 0x4000), NOWHERE);
	add(0x1000, 0x8000);
	assert_int_equal(find(0, NOWHERE, 0x1000, 0x4000), 0x4000);
	assert_int_equal(find(0x5000, NOWHERE, 0x1000, 0x4000), NOWHERE);
}

/* A size that is no multiple of its alignment: the start is what is aligned. */
static void odd_sizes_are_aligned_at_their_start(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	assert_int_equal(find(0, NOWHERE, 0x10, 0x1000), 0x2000);
	assert_int_equal(find(0, NOWHERE, 0x10, 0x10), 0x2ff0);
	assert_int_equal(find(0, NOWHERE, 0x11, 1), 0x2fef);
}

static u64 alloc(u64 size, u64 align)
{
	return phys_x(memblock_alloc(size, align));
}

/*
 * One below the other, down to the last page.
 *
 *	01234
 *	 MMM
 *	   1
 *	  2
 *	 3
 */
static void allocations_go_down_from_the_top(void **state)
{
	(void)state;
	add(0x1000, 0x4000);
	assert_int_equal(alloc(0x1000, 0x1000), 0x3000);
	assert_int_equal(alloc(0x1000, 0x1000), 0x2000);
	reserved_is("2000-4000");
	assert_int_equal(alloc(0x1000, 0x1000), 0x1000);
	expect_panic("no 4096 free bytes", alloc(0x1000, 0x1000));
}

/* What is freed is the highest free memory again. */
static void freed_memory_is_handed_out_again(void **state)
{
	(void)state;
	add(0x1000, 0x4000);
	reserve(0x2000, 0x4000);
	release(0x3000, 0x4000);
	assert_int_equal(alloc(0x1000, 0x1000), 0x3000);
}

/* The limit is where allocations end, wherever memory does. */
static void allocations_stay_below_the_limit(void **state)
{
	(void)state;
	add(0x1000, 0x8000);
	memblock.current_limit = _phys(0x3800);
	assert_int_equal(alloc(0x1000, 0x1000), 0x2000);
	assert_int_equal(alloc(0x800, 0x800), 0x3000);
	assert_int_equal(alloc(0x1000, 0x1000), 0x1000);
	expect_panic("no 1 free bytes below 3800", alloc(1, 1));
}

static void allocation_without_memory_panics(void **state)
{
	(void)state;
	expect_panic("memblock: no 4096 free bytes", alloc(0x1000, 0x1000));
	reserve(0x1000, 0x2000);
	expect_panic("memblock: no 4096 free bytes", alloc(0x1000, 0x1000));
}

/* The whole walk from @from to @to as text. */
static const char *walk(u64 from, u64 to)
{
	static char text[256];
	phys_addr_t start = _phys(from), end = _phys(to);
	int len = 0;

	text[0] = '\0';
	while (memblock_next_free(&start, &end) && len < 200) {
		len += sprintf(text + len, "%s%" PRIx64 "-%" PRIx64,
			       len ? " " : "", phys_x(start), phys_x(end));
		start = end;
		end = _phys(to);
	}
	return text;
}

/*
 * Free is what is in M and not in R.
 *
 *	0123456789abcdef
 *	 MMMMMMM MMMM MM
 *	   R  RRRR   R
 *	 == ==    === ==
 *
 * (d is reserved, but no memory anyway.)
 */
static void a_walk_meets_every_free_piece(void **state)
{
	(void)state;
	add(0x1000, 0x8000);
	add(0x9000, 0xd000);
	add(0xe000, 0x10000);
	reserve(0x3000, 0x4000);
	reserve(0x6000, 0xa000);
	reserve(0xd000, 0xe000);
	assert_string_equal(walk(0, NOWHERE),
			    "1000-3000 4000-6000 a000-d000 e000-10000");
}

/* It may begin and end inside a free piece, a hole or a reservation. */
static void a_walk_stays_in_its_range(void **state)
{
	(void)state;
	add(0x1000, 0x8000);
	reserve(0x3000, 0x5000);
	assert_string_equal(walk(0x2000, 0x6000), "2000-3000 5000-6000");
	assert_string_equal(walk(0x4000, 0x6000), "5000-6000");
	assert_string_equal(walk(0x2000, 0x4000), "2000-3000");
	assert_string_equal(walk(0x3000, 0x5000), "");
	assert_string_equal(walk(0x8000, 0x9000), "");
	assert_string_equal(walk(0x0000, 0x1000), "");
	assert_string_equal(walk(0x2000, 0x2000), "");
	assert_string_equal(walk(0x2001, 0x2000), "");
}

static void a_walk_over_no_free_memory_ends_at_once(void **state)
{
	(void)state;
	assert_string_equal(walk(0, NOWHERE), "");
	add(0x1000, 0x3000);
	reserve(0x0000, 0x8000);
	assert_string_equal(walk(0, NOWHERE), "");
}

static bool is_memory(u64 from, u64 to)
{
	return memblock_is_region_memory(_phys(from), to - from);
}

static bool is_reserved(u64 from, u64 to)
{
	return memblock_is_region_reserved(_phys(from), to - from);
}

/* A byte is enough, and a neighbour is not. */
static void any_byte_of_a_range_counts(void **state)
{
	(void)state;
	add(0x1000, 0x2000);
	reserve(0x3000, 0x4000);

	assert_true(is_memory(0x0, 0x1001));
	assert_true(is_memory(0x1fff, 0x3000));
	assert_true(is_memory(0x0, 0x8000));
	assert_true(is_memory(0x1800, 0x1801));
	assert_false(is_memory(0x0, 0x1000));
	assert_false(is_memory(0x2000, 0x8000));

	assert_true(is_reserved(0x0, 0x3001));
	assert_true(is_reserved(0x3fff, 0x8000));
	assert_true(is_reserved(0x0, 0x8000));
	assert_true(is_reserved(0x3800, 0x3801));
	assert_false(is_reserved(0x0, 0x3000));
	assert_false(is_reserved(0x4000, 0x8000));
}

/* No byte of an empty range is memory, wherever the range is. */
static void an_empty_range_is_nothing(void **state)
{
	(void)state;
	add(0x1000, 0x2000);
	reserve(0x1000, 0x2000);
	assert_false(is_memory(0x1000, 0x1000));
	assert_false(is_memory(0x1800, 0x1800));
	assert_false(is_reserved(0x1000, 0x1000));
	assert_false(is_reserved(0x1800, 0x1800));
}

static void memory_ends_at_its_highest_byte(void **state)
{
	(void)state;
	assert_int_equal(phys_x(memblock_end_of_DRAM()), 0);
	add(0x5000, 0x6000);
	add(0x1000, 0x2000);
	reserve(0x8000, 0x9000);
	assert_int_equal(phys_x(memblock_end_of_DRAM()), 0x6000);
}

static void init_forgets_everything(void **state)
{
	(void)state;
	add(0x1000, 0x3000);
	reserve(0x1000, 0x2000);
	memblock.current_limit = _phys(0x1000);
	memblock_init();
	memory_is("");
	reserved_is("");
	add(0x5000, 0x6000);
	assert_int_equal(alloc(0x1000, 0x1000), 0x5000);
}

/* Every second page, as often as there is room for. */
static void fill_up(void (*fill)(u64 from, u64 to))
{
	u64 i;

	for (i = 0; i < MEMBLOCK_MAX_REGIONS; i++)
		fill(i * 0x2000, i * 0x2000 + 0x1000);
}

/* Which of the two lists it is stands in the message. */
static void one_region_more_than_fits_panics(void **state)
{
	(void)state;
	fill_up(add);
	expect_panic("more than 1024 memory regions, no room for 900000-901000",
		     add(0x900000, 0x901000));
	fill_up(reserve);
	expect_panic("more than 1024 reserved regions, no room for "
		     "900000-901000", reserve(0x900000, 0x901000));
}

/* A region that becomes part of another needs no room of its own. */
static void a_full_list_still_merges(void **state)
{
	(void)state;
	fill_up(reserve);
	assert_int_equal(memblock.reserved.cnt, 1024);
	reserve(0x0000, 0x1800);
	assert_int_equal(memblock.reserved.cnt, 1024);
	reserve(0x1000, 0x2000);
	assert_int_equal(memblock.reserved.cnt, 1023);
	reserve(0x900000, 0x901000);
	assert_int_equal(memblock.reserved.cnt, 1024);
}

/* Freeing at an end is fine with a full list, in the middle it is not. */
static void a_hole_that_does_not_fit_panics(void **state)
{
	(void)state;
	fill_up(reserve);
	release(0x0, 0x400);
	release(0x2c00, 0x3000);
	assert_int_equal(memblock.reserved.cnt, 1024);
	expect_panic("more than 1024 reserved regions",
		     release(0x4400, 0x4800));
}

/* The end would wrap around to something small. */
static void a_range_beyond_the_last_address_panics(void **state)
{
	phys_addr_t base = _phys(NOWHERE - 0xfff);

	(void)state;
	expect_panic("memory region at fffffffffffff000 of 2000 bytes ends "
		     "beyond the last address", memblock_add(base, 0x2000));
	expect_panic("beyond the last address", memblock_reserve(base, 0x2000));
	expect_panic("beyond the last address", memblock_free(base, 0x2000));
	expect_panic("memory region at fffffffffffff000 of 2000 bytes ends "
		     "beyond the last address",
		     memblock_is_region_memory(base, 0x2000));
	expect_panic("reserved region at fffffffffffff000 of 2000 bytes ends "
		     "beyond the last address",
		     memblock_is_region_reserved(base, 0x2000));

	memblock_add(base, 0xfff);
	memory_is("fffffffffffff000-ffffffffffffffff");
}

/* The factor and the summand are those of rand() in the C standard. */
static unsigned char random_byte(void)
{
	static u64 next = 20110512;

	next = next * 1103515245 + 12345;
	return (unsigned char)(next >> 40);
}

/*
 * Many short boots of random calls, each of them compared. Short, since memory
 * never goes away: after some dozens of calls it would be one region for ever.
 */
static void random_calls_agree_with_a_bitmap(void **state)
{
	unsigned char bytes[ORACLE_STEP_BYTES];
	char why[ORACLE_WHY_SIZE];
	unsigned int round, step, i;

	(void)state;
	for (round = 0; round < 500; round++) {
		oracle_init();
		for (step = 0; step < 60; step++) {
			for (i = 0; i < ORACLE_STEP_BYTES; i++)
				bytes[i] = random_byte();
			if (!oracle_step(bytes, why))
				fail_msg("round %u, step %u: %s", round, step,
					 why);
		}
	}
}

#define TEST(name)	cmocka_unit_test_setup(name, start_empty)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(overlapping_regions_become_one),
		TEST(touching_regions_become_one),
		TEST(regions_with_a_gap_of_one_byte_stay_two),
		TEST(region_that_fills_a_gap_joins_both_neighbours),
		TEST(region_across_several_swallows_them),
		TEST(region_inside_another_changes_nothing),
		TEST(regions_are_sorted),
		TEST(region_at_address_0_merges_upwards),
		TEST(reservations_may_lie_outside_of_memory),
		TEST(nothing_is_harmless),
		TEST(freeing_the_middle_splits),
		TEST(freeing_the_middle_leaves_the_neighbours),
		TEST(freeing_an_end_leaves_the_rest),
		TEST(freeing_a_whole_region_removes_it),
		TEST(freeing_across_several_cuts_the_outer_ones),
		TEST(freeing_what_is_not_reserved_is_harmless),
		TEST(freeing_does_not_touch_memory),
		TEST(the_highest_place_is_found),
		TEST(finding_reserves_nothing),
		TEST(a_place_does_not_reach_across_a_hole),
		TEST(reservations_are_skipped),
		TEST(reservation_across_a_border_of_memory_counts),
		TEST(places_stay_between_start_and_end),
		TEST(no_place_is_outside_of_start_and_end),
		TEST(a_region_may_be_used_up),
		TEST(places_are_aligned_downwards),
		TEST(a_place_that_cannot_be_aligned_is_none),
		TEST(odd_sizes_are_aligned_at_their_start),
		TEST(allocations_go_down_from_the_top),
		TEST(freed_memory_is_handed_out_again),
		TEST(allocations_stay_below_the_limit),
		TEST(allocation_without_memory_panics),
		TEST(a_walk_meets_every_free_piece),
		TEST(a_walk_stays_in_its_range),
		TEST(a_walk_over_no_free_memory_ends_at_once),
		TEST(any_byte_of_a_range_counts),
		TEST(an_empty_range_is_nothing),
		TEST(memory_ends_at_its_highest_byte),
		TEST(init_forgets_everything),
		TEST(one_region_more_than_fits_panics),
		TEST(a_full_list_still_merges),
		TEST(a_hole_that_does_not_fit_panics),
		TEST(a_range_beyond_the_last_address_panics),
		TEST(random_calls_agree_with_a_bitmap),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("memblock", tests, NULL, NULL);
}
