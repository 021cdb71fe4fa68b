/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The direct map of all memory, and the buffer that its tables come from.
 */
#ifndef MM_INIT_H
#define MM_INIT_H

#include "../x86_init/x86_init.h"
#include "pgtable.h"

/*
 * The buffer of page tables, see x86_init.h. [start, end) are tables, [end,
 * top) is spare while the buffer is open; top == end when it is closed. Only
 * whoever holds the open buffer may move them.
 */
extern pfn_t pgt_buf_start __guarded_by(pgt_buf);
extern pfn_t pgt_buf_end __guarded_by(pgt_buf);
extern pfn_t pgt_buf_top __guarded_by(pgt_buf);

/* Set once memory comes from the real allocators; then no buffer is opened. */
extern bool after_bootmem;

/* Whether the direct map may use pages of 2 MiB, and of 1 GiB. */
extern bool cpu_has_pse;
extern bool direct_gbpages;

/* Whether init_memory_mapping() tests the memory that it has mapped. */
extern bool memtest;

/* The page sizes that a range may be mapped with, besides 4 KiB. */
#define PG_LEVEL_2M	((unsigned int)1 << 0)
#define PG_LEVEL_1G	((unsigned int)1 << 1)

/**
 * struct map_range - a range to be mapped with pages of certain sizes
 * @start: physical address in bytes
 * @end: physical address in bytes
 * @page_size_mask: PG_LEVEL_*; the range is aligned to the largest
 */
struct map_range {
	phys_addr_t start;
	phys_addr_t end;
	unsigned int page_size_mask;
};

/* Small pages, 2 MiB, 1 GiB, 2 MiB, small pages: at most. */
#define NR_RANGE_MR	5

/**
 * struct pgt_buf_ops - how large the buffer is, and where it goes
 * @pages: how many pages the tables for @nr ranges, sorted, get
 * @place: physical address for a buffer of @size bytes, not 0, to map memory
 *	up to @end; MEMBLOCK_ERROR when there is no place
 */
struct pgt_buf_ops {
	u64 (*pages)(const struct map_range *mr, unsigned int nr);
	phys_addr_t (*place)(u64 size, phys_addr_t end);
};

/* exact_table_pages() and place_below_end(), unless somebody chose others. */
extern struct pgt_buf_ops pgt_buf_ops;

/**
 * exact_table_pages() - the tables that are missing, counted
 * @mr: the ranges to be mapped, sorted by address
 * @nr: how many ranges there are
 *
 * Counts what kernel_physical_mapping_init() will allocate for the ranges:
 * tables that exist are used again, and a GiB without memory gets none.
 *
 * Return: pages.
 */
u64 exact_table_pages(const struct map_range *mr, unsigned int nr);

/**
 * historic_table_pages() - the estimate of 2.6.39
 * @mr: the ranges to be mapped, sorted by address
 * @nr: how many ranges there are
 *
 * As if nothing were mapped yet and everything from 0 to the end of the last
 * range had to be. Too much for most machines, and one page too little for
 * one whose memory crosses a border of 512 GiB.
 *
 * Return: pages.
 */
u64 historic_table_pages(const struct map_range *mr, unsigned int nr);

/**
 * place_below_end() - as high as possible below the end of the range
 * @size: bytes
 * @end: physical address in bytes behind the range to be mapped
 *
 * What 4b239f458c22 introduced in 2.6.39-rc1.
 *
 * Return: physical address in bytes, or MEMBLOCK_ERROR.
 */
phys_addr_t place_below_end(u64 size, phys_addr_t end);

/**
 * kernel_physical_mapping_init() - build a piece of the direct map
 * @start: physical address in bytes, page aligned
 * @end: physical address in bytes, page aligned
 * @page_size_mask: PG_LEVEL_*
 *
 * Maps the range writable, save for what the platform's set_ptes makes
 * read-only. What is mapped already stays as it is. A GiB without any memory
 * is skipped, unless @after_bootmem. A new table is filled while it can be
 * reached only through a fixmap slot; it leaves the slot, and only then does it
 * become a table (A). To be called in lazy mode. Panics when the buffer has no
 * page left.
 */
void kernel_physical_mapping_init(phys_addr_t start, phys_addr_t end,
				  unsigned int page_size_mask);

/**
 * init_memory_mapping() - map a range of memory into the direct map
 * @start: physical address in bytes, page aligned
 * @end: physical address in bytes, page aligned
 *
 * Called for low memory and then for memory above 4 GiB while the kernel
 * starts, and for added memory later on (@after_bootmem). Memory below @start
 * has to be mapped already, since the buffer may come to lie there.
 *
 * The order gives D and E: size the buffer, open it, map, flush the TLB, call
 * x86_init.mapping.pagetable_reserve(), and only then test the memory.
 * Panics when the range is empty, not page aligned or reaches an address of
 * more than 52 bits, or when there is no room for the page tables; and as
 * kernel_physical_mapping_init() and the hook do. It also would if the range
 * fell into more than NR_RANGE_MR pieces, which none does.
 */
void init_memory_mapping(phys_addr_t start, phys_addr_t end)
	__must_not_hold(pgt_buf);

/**
 * early_memtest() - test free memory
 * @start: physical address in bytes
 * @end: physical address in bytes
 *
 * Writes to every page of the range that memblock would hand out. Not while the
 * buffer is open, since its spare pages are among them (B).
 */
void early_memtest(phys_addr_t start, phys_addr_t end)
	__must_not_hold(pgt_buf);

#endif /* MM_INIT_H */
