/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The pages of tables: where they come from, and how they are reached.
 *
 * While the direct map is being built, a page comes from the buffer and is
 * reached through a slot of the fixmap. Later on (after_bootmem) memblock has
 * pages, and the direct map reaches them all: then a slot is never touched.
 */
#ifndef MM_LOW_PAGE_H
#define MM_LOW_PAGE_H

#include "fixmap.h"

/**
 * alloc_low_page() - a page for a new table
 *
 * What it holds is undefined. Panics when there is none left.
 *
 * Return: the page.
 */
pfn_t alloc_low_page(void);

/**
 * map_low_page() - reach a page that is a table, or is to be one
 * @slot: where, FIX_PUD to FIX_PTE_END - 1
 * @pfn: the page
 * @prot: PAGE_KERNEL for what is no table yet, pv_mmu_ops.table_prot for what
 *	is in use (A)
 *
 * Return: where it is; in lazy mode only after pv_mmu_ops.lazy_mode.flush().
 */
void *map_low_page(enum fixed_addresses slot, pfn_t pfn, pgprot_t prot);

/**
 * unmap_low_page() - reach it no longer
 * @slot: as passed to map_low_page()
 *
 * In lazy mode the mapping stays until the next flush, but whatever is asked
 * for from here on is done when it is gone.
 */
void unmap_low_page(enum fixed_addresses slot);

#endif /* MM_LOW_PAGE_H */
