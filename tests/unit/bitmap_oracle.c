// SPDX-License-Identifier: GPL-2.0-only
/*
 * An oracle for memblock: the same memory as a bitmap, searched by brute force.
 */
#include "bitmap_oracle.h"

#include <stdio.h>
#include <string.h>

#include "../../mm/memblock.h"

/* Numbers of pages, and numbers of a page. */
static bool is_memory[ORACLE_PAGES];
static bool is_reserved[ORACLE_PAGES];
static unsigned int limit;

#define NOWHERE	ORACLE_PAGES

static phys_addr_t page_addr(unsigned int page)
{
	return _phys((u64)page << PAGE_SHIFT);
}

static u64 bytes_of(unsigned int pages)
{
	return (u64)pages << PAGE_SHIFT;
}

void oracle_init(void)
{
	memblock_init();
	memset(is_memory, 0, sizeof(is_memory));
	memset(is_reserved, 0, sizeof(is_reserved));
	limit = ORACLE_PAGES;
}

static void fill(bool *map, unsigned int from, unsigned int to, bool value)
{
	for (; from < to; from++)
		map[from] = value;
}

static bool any(const bool *map, unsigned int from, unsigned int to)
{
	for (; from < to; from++)
		if (map[from])
			return true;
	return false;
}

static bool is_free(unsigned int page)
{
	return is_memory[page] && !is_reserved[page];
}

/* The highest free place, as memblock_find_in_range() has to find it. */
static unsigned int find(unsigned int from, unsigned int to, unsigned int pages,
			 unsigned int align)
{
	unsigned int base = NOWHERE, at, run;

	for (at = from; at + pages <= to; at++) {
		for (run = 0; run < pages && is_free(at + run); run++)
			;
		if (run == pages && at % align == 0)
			base = at;
	}
	return base;
}

/* The next free piece; false when there is none. */
static bool next_free(unsigned int *from, unsigned int *to)
{
	unsigned int at = *from, end = *to;

	while (at < end && !is_free(at))
		at++;
	if (at >= end)
		return false;
	*from = at;
	while (at < end && is_free(at))
		at++;
	*to = at;
	return true;
}

static unsigned int end_of_memory(void)
{
	unsigned int end = ORACLE_PAGES;

	while (end && !is_memory[end - 1])
		end--;
	return end;
}

static bool differ(char *why, const char *what, u64 got, u64 expected)
{
	snprintf(why, ORACLE_WHY_SIZE, "%s: memblock says %#lx, bitmap %#lx",
		 what, got, expected);
	return false;
}

static bool same(char *why, const char *what, u64 got, u64 expected)
{
	return got == expected || differ(why, what, got, expected);
}

/* The runs of the bitmap, one by one, must be the regions of the list. */
static bool same_list(char *why, const struct memblock_type *type,
		      const bool *map)
{
	unsigned int i = 0, from, to;

	for (from = 0; from < ORACLE_PAGES; from = to) {
		const struct memblock_region *r = &type->regions[i];

		to = from + 1;
		if (!map[from])
			continue;
		while (to < ORACLE_PAGES && map[to])
			to++;
		if (i++ == type->cnt)
			return differ(why, "regions in the list", type->cnt, i);
		if (!same(why, "base of a region", phys_x(r->base),
			  phys_x(page_addr(from))) ||
		    !same(why, "size of a region", r->size,
			  bytes_of(to - from)))
			return false;
	}
	return same(why, "regions in the list", type->cnt, i);
}

static bool step_find(char *why, unsigned int from, unsigned int to,
		      unsigned int pages, unsigned int align)
{
	unsigned int base = find(from, to, pages, align);

	return same(why, "found",
		    phys_x(memblock_find_in_range(page_addr(from),
						  page_addr(to),
						  bytes_of(pages),
						  bytes_of(align))),
		    phys_x(base == NOWHERE ? MEMBLOCK_ERROR : page_addr(base)));
}

/* Without a place memblock_alloc() would panic: then it is not called. */
static bool step_alloc(char *why, unsigned int pages, unsigned int align)
{
	unsigned int base = find(0, limit, pages, align);

	if (base == NOWHERE)
		return true;
	fill(is_reserved, base, base + pages, true);
	return same(why, "allocated",
		    phys_x(memblock_alloc(bytes_of(pages), bytes_of(align))),
		    phys_x(page_addr(base)));
}

static bool step_walk(char *why, unsigned int from, unsigned int end)
{
	phys_addr_t start, stop;
	unsigned int to;
	bool more;

	do {
		start = page_addr(from);
		stop = page_addr(end);
		to = end;
		more = next_free(&from, &to);
		if (!same(why, "more free memory",
			  memblock_next_free(&start, &stop), more))
			return false;
		if (more && (!same(why, "start of free memory", phys_x(start),
				   phys_x(page_addr(from))) ||
			     !same(why, "end of free memory", phys_x(stop),
				   phys_x(page_addr(to)))))
			return false;
		from = to;
	} while (more);
	return true;
}

static bool step_ask(char *why, unsigned int from, unsigned int to)
{
	phys_addr_t base = page_addr(from);
	u64 size = bytes_of(to - from);

	return same(why, "is memory", memblock_is_region_memory(base, size),
		    any(is_memory, from, to)) &&
	       same(why, "is reserved", memblock_is_region_reserved(base, size),
		    any(is_reserved, from, to)) &&
	       same(why, "end of DRAM", phys_x(memblock_end_of_DRAM()),
		    phys_x(page_addr(end_of_memory())));
}

/* Mostly short ranges, so that there are many regions; now and then any. */
static unsigned int range_end(unsigned int from, unsigned int byte)
{
	unsigned int to = from + (byte < ORACLE_PAGES ? byte : byte % 8);

	return to < ORACLE_PAGES ? to : ORACLE_PAGES;
}

bool oracle_step(const unsigned char bytes[ORACLE_STEP_BYTES],
		 char why[ORACLE_WHY_SIZE])
{
	unsigned int from = bytes[1] % (ORACLE_PAGES + 1);
	unsigned int to = range_end(from, bytes[2]);
	unsigned int pages = 1 + bytes[3] % 8;
	unsigned int align = 1u << bytes[3] / 8 % 4;
	bool agreed = true;

	switch (bytes[0] % 8) {
	case 0:
		memblock_add(page_addr(from), bytes_of(to - from));
		fill(is_memory, from, to, true);
		break;
	case 1:
		memblock_reserve(page_addr(from), bytes_of(to - from));
		fill(is_reserved, from, to, true);
		break;
	case 2:
		memblock_free(page_addr(from), bytes_of(to - from));
		fill(is_reserved, from, to, false);
		break;
	case 3:
		agreed = step_find(why, from, to, pages, align);
		break;
	case 4:
		agreed = step_alloc(why, pages, align);
		break;
	case 5:
		agreed = step_walk(why, from, to);
		break;
	case 6:
		agreed = step_ask(why, from, to);
		break;
	case 7:
		memblock.current_limit = page_addr(from);
		limit = from;
		break;
	}
	return agreed && same_list(why, &memblock.memory, is_memory) &&
	       same_list(why, &memblock.reserved, is_reserved);
}
