// SPDX-License-Identifier: GPL-2.0-only
/*
 * memblock: which memory there is, and which of it is taken.
 */
#include "memblock.h"

#include "../x86_init/machine.h"

struct memblock memblock = {
	.current_limit	= MEMBLOCK_ERROR,
	.memory		= { .name = "memory" },
	.reserved	= { .name = "reserved" },
};

static u64 region_start(const struct memblock_region *r)
{
	return phys_x(r->base);
}

static u64 region_end(const struct memblock_region *r)
{
	return phys_x(r->base) + r->size;
}

void memblock_init(void)
{
	memblock.current_limit = MEMBLOCK_ERROR;
	memblock.memory.cnt = 0;
	memblock.reserved.cnt = 0;
}

/* The first region that ends above @addr; cnt when there is none. */
static unsigned int first_above(const struct memblock_type *type, u64 addr)
{
	unsigned int low = 0, high = type->cnt;

	while (low < high) {
		unsigned int mid = low + (high - low) / 2;

		if (region_end(&type->regions[mid]) > addr)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

/* Put the region [@start, @end) in the place of @gone regions at @at. */
static void splice(struct memblock_type *type, unsigned int at,
		   unsigned int gone, u64 start, u64 end)
{
	struct memblock_region *r = type->regions;
	unsigned int i;

	if (gone == 0) {
		if (type->cnt == MEMBLOCK_MAX_REGIONS)
			panic("memblock: more than %u %s regions, no room for %lx-%lx",
			      MEMBLOCK_MAX_REGIONS, type->name, start, end);
		for (i = type->cnt; i > at; i--)
			r[i] = r[i - 1];
		type->cnt++;
	} else {
		for (i = at + gone; i < type->cnt; i++)
			r[i - gone + 1] = r[i];
		type->cnt -= gone - 1;
	}
	r[at].base = _phys(start);
	r[at].size = end - start;
}

static void drop(struct memblock_type *type, unsigned int at)
{
	unsigned int i;

	for (i = at + 1; i < type->cnt; i++)
		type->regions[i - 1] = type->regions[i];
	type->cnt--;
}

static u64 range_end(const struct memblock_type *type, phys_addr_t base,
		     u64 size)
{
	u64 end = phys_x(base) + size;

	if (end < size)
		panic("memblock: %s region at %lx of %lx bytes ends beyond the last address",
		      type->name, phys_x(base), size);
	return end;
}

static bool overlaps(const struct memblock_type *type, phys_addr_t base,
		     u64 size)
{
	u64 start = phys_x(base), end = range_end(type, base, size);
	unsigned int i = first_above(type, start);

	return start < end && i < type->cnt &&
	       region_start(&type->regions[i]) < end;
}

static void add_range(struct memblock_type *type, phys_addr_t base, u64 size)
{
	u64 start = phys_x(base), end = range_end(type, base, size);
	unsigned int first, last;

	if (size == 0)
		return;

	/* All regions that overlap the new one or touch it become one. */
	first = start ? first_above(type, start - 1) : 0;
	for (last = first; last < type->cnt; last++) {
		const struct memblock_region *r = &type->regions[last];

		if (region_start(r) > end)
			break;
		if (region_start(r) < start)
			start = region_start(r);
		if (region_end(r) > end)
			end = region_end(r);
	}
	splice(type, first, last - first, start, end);
}

static void remove_range(struct memblock_type *type, phys_addr_t base, u64 size)
{
	u64 start = phys_x(base), end = range_end(type, base, size);
	unsigned int i = first_above(type, start);

	while (i < type->cnt) {
		u64 rstart = region_start(&type->regions[i]);
		u64 rend = region_end(&type->regions[i]);

		if (rstart >= end || size == 0)
			break;
		if (rstart < start && rend > end) {
			splice(type, i, 1, rstart, start);
			splice(type, i + 1, 0, end, rend);
			break;
		}
		if (rstart < start)
			splice(type, i++, 1, rstart, start);
		else if (rend > end)
			splice(type, i++, 1, end, rend);
		else
			drop(type, i);
	}
}

void memblock_add(phys_addr_t base, u64 size)
{
	add_range(&memblock.memory, base, size);
}

void memblock_reserve(phys_addr_t base, u64 size)
{
	add_range(&memblock.reserved, base, size);
}

void memblock_free(phys_addr_t base, u64 size)
{
	remove_range(&memblock.reserved, base, size);
}

/* The highest free place of @size below @end in the memory from @start on. */
static bool find_in_region(u64 start, u64 end, u64 size, u64 align, u64 *found)
{
	const struct memblock_type *res = &memblock.reserved;

	while (end >= size && end - size >= start) {
		u64 base = (end - size) & ~(align - 1);
		unsigned int i;

		if (base < start)
			return false;
		i = first_above(res, base);
		if (i == res->cnt ||
		    region_start(&res->regions[i]) >= base + size) {
			*found = base;
			return true;
		}
		/* Taken: nothing that overlaps this region will do. */
		end = region_start(&res->regions[i]);
	}
	return false;
}

phys_addr_t memblock_find_in_range(phys_addr_t start, phys_addr_t end,
				   u64 size, u64 align)
{
	unsigned int i = memblock.memory.cnt;

	while (i--) {
		const struct memblock_region *r = &memblock.memory.regions[i];
		u64 low = region_start(r), high = region_end(r), found;

		if (low < phys_x(start))
			low = phys_x(start);
		if (high > phys_x(end))
			high = phys_x(end);
		if (low < high &&
		    find_in_region(low, high, size, align, &found))
			return _phys(found);
	}
	return MEMBLOCK_ERROR;
}

phys_addr_t memblock_alloc(u64 size, u64 align)
{
	phys_addr_t base = memblock_find_in_range(_phys(0),
						  memblock.current_limit,
						  size, align);

	if (base == MEMBLOCK_ERROR)
		panic("memblock: no %lu free bytes below %lx", size,
		      phys_x(memblock.current_limit));
	memblock_reserve(base, size);
	return base;
}

bool memblock_next_free(phys_addr_t *start, phys_addr_t *end)
{
	const struct memblock_type *mem = &memblock.memory;
	const struct memblock_type *res = &memblock.reserved;
	u64 low = phys_x(*start);

	while (low < phys_x(*end)) {
		unsigned int m = first_above(mem, low);
		unsigned int r;
		u64 high;

		if (m == mem->cnt)
			return false;
		if (low < region_start(&mem->regions[m]))
			low = region_start(&mem->regions[m]);
		if (low >= phys_x(*end))
			return false;
		high = region_end(&mem->regions[m]);
		if (high > phys_x(*end))
			high = phys_x(*end);

		r = first_above(res, low);
		if (r < res->cnt && region_start(&res->regions[r]) <= low) {
			low = region_end(&res->regions[r]);
			continue;
		}
		if (r < res->cnt && region_start(&res->regions[r]) < high)
			high = region_start(&res->regions[r]);
		*start = _phys(low);
		*end = _phys(high);
		return true;
	}
	return false;
}

bool memblock_is_region_memory(phys_addr_t base, u64 size)
{
	return overlaps(&memblock.memory, base, size);
}

bool memblock_is_region_reserved(phys_addr_t base, u64 size)
{
	return overlaps(&memblock.reserved, base, size);
}

phys_addr_t memblock_end_of_DRAM(void)
{
	const struct memblock_type *mem = &memblock.memory;

	if (mem->cnt == 0)
		return _phys(0);
	return _phys(region_end(&mem->regions[mem->cnt - 1]));
}
