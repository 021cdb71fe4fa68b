/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * memblock: which memory there is, and which of it is taken.
 *
 * Two sorted lists of regions that neither overlap nor touch. What is in
 * memory and not in reserved is free, and free memory is handed out from the
 * top: memblock_find_in_range() of Linux does so since 2.6.37, the first with
 * memblock on x86, and its bootmem since 1a4a678b12c8, 2.6.39-rc1.
 */
#ifndef MM_MEMBLOCK_H
#define MM_MEMBLOCK_H

#include "../x86_init/x86_init.h"

/* How many regions each of the two lists can hold. */
#define MEMBLOCK_MAX_REGIONS	1024

/* What a search returns that found nothing. */
#define MEMBLOCK_ERROR		((__force phys_addr_t)~(u64)0)

/**
 * struct memblock_region - a piece of memory
 * @base: physical address in bytes
 * @size: bytes, never 0
 */
struct memblock_region {
	phys_addr_t base;
	u64 size;
};

/**
 * struct memblock_type - a sorted list of regions
 * @name: for messages
 * @cnt: regions in use
 * @regions: sorted by base, at least one byte between two of them
 */
struct memblock_type {
	const char *name;
	unsigned int cnt;
	struct memblock_region regions[MEMBLOCK_MAX_REGIONS];
};

/**
 * struct memblock - all of it
 * @current_limit: physical address in bytes that memblock_alloc() stays below
 * @memory: all usable memory
 * @reserved: what of it (or of anything) is taken
 */
struct memblock {
	phys_addr_t current_limit;
	struct memblock_type memory;
	struct memblock_type reserved;
};

extern struct memblock memblock;

/**
 * memblock_init() - forget everything
 *
 * Afterwards there is no memory, nothing is reserved, and allocations have no
 * limit.
 */
void memblock_init(void);

/**
 * memblock_add() - there is memory here
 * @base: physical address in bytes
 * @size: bytes; 0 is harmless
 *
 * May overlap or touch what is there already. Panics when the list is full or
 * when the range ends beyond the last address.
 */
void memblock_add(phys_addr_t base, u64 size);

/**
 * memblock_reserve() - this is taken
 * @base: physical address in bytes
 * @size: bytes; 0 is harmless
 *
 * May overlap or touch what is reserved already, and may lie outside of all
 * memory. Panics as memblock_add() does.
 */
void memblock_reserve(phys_addr_t base, u64 size);

/**
 * memblock_free() - this is no longer taken
 * @base: physical address in bytes
 * @size: bytes; 0 is harmless
 *
 * What of the range is not reserved stays so. Panics as memblock_add() does:
 * a hole in a region makes two of it.
 */
void memblock_free(phys_addr_t base, u64 size);

/**
 * memblock_find_in_range() - the highest free place of a size
 * @start: physical address in bytes that the place must not begin below
 * @end: physical address in bytes that it must not end above
 * @size: bytes, not 0
 * @align: a power of two, bytes
 *
 * Return: the physical address of @size free bytes, aligned to @align, as high
 * in [@start, @end) as there are any; MEMBLOCK_ERROR when there are none.
 * Nothing is reserved.
 */
phys_addr_t memblock_find_in_range(phys_addr_t start, phys_addr_t end,
				   u64 size, u64 align);

/**
 * memblock_alloc() - take the highest free place below the limit
 * @size: bytes, not 0
 * @align: a power of two, bytes
 *
 * Not while the buffer of page tables is open: its spare pages are free, and
 * read-only (B).
 *
 * Return: its physical address; panics when there is none.
 */
phys_addr_t memblock_alloc(u64 size, u64 align) __must_not_hold(pgt_buf);

/**
 * memblock_next_free() - walk over the free memory, upwards
 * @start: in: where to begin, out: the first free byte from there on
 * @end: in: where to stop, out: behind the last free byte of that piece
 *
 * Both are physical addresses in bytes. Return: false when there is no free
 * memory in the range that was passed in.
 */
bool memblock_next_free(phys_addr_t *start, phys_addr_t *end);

/**
 * memblock_is_region_memory() - whether there is any memory in a range
 * @base: physical address in bytes
 * @size: bytes; an empty range is none
 *
 * Return: true when at least one byte of it is. Panics as memblock_add() does
 * when the range ends beyond the last address.
 */
bool memblock_is_region_memory(phys_addr_t base, u64 size);

/**
 * memblock_is_region_reserved() - whether any of a range is reserved
 * @base: physical address in bytes
 * @size: bytes; an empty range is none
 *
 * Return: true when at least one byte of it is. Panics as memblock_add() does
 * when the range ends beyond the last address.
 */
bool memblock_is_region_reserved(phys_addr_t base, u64 size);

/**
 * memblock_end_of_DRAM() - where memory ends
 *
 * Return: physical address behind the highest byte of memory.
 */
phys_addr_t memblock_end_of_DRAM(void);

#endif /* MM_MEMBLOCK_H */
