/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The fixmap: a few virtual pages that map whatever is needed just now.
 *
 * While the direct map is being built, most memory, the page tables to be
 * among it, can only be reached this way.
 */
#ifndef MM_FIXMAP_H
#define MM_FIXMAP_H

#include "pgtable.h"

/* Slots for level 1 tables: as many as a round can have. */
#define NR_FIX_PTE	64

/**
 * enum fixed_addresses - the slots of the fixmap
 * @FIX_PGD: the top-level table, for good
 * @FIX_PUD: the level 3 table that the direct map is being built with
 * @FIX_PMD: the same, level 2
 * @FIX_PTE_BEGIN: the first slot of the level 1 tables of a round
 * @FIX_PTE_END: behind the last one
 * @FIX_BTMAP_BEGIN: the first slot of early_memremap()
 * @FIX_BTMAP_END: behind the last one
 */
enum fixed_addresses {
	FIX_PGD,
	FIX_PUD,
	FIX_PMD,
	FIX_PTE_BEGIN,
	FIX_PTE_END = FIX_PTE_BEGIN + NR_FIX_PTE,
	FIX_BTMAP_BEGIN = FIX_PTE_END,
	FIX_BTMAP_END = FIX_BTMAP_BEGIN + 4,
};

/**
 * early_ioremap_init() - where the fixmap is
 * @base: virtual address of the first slot, on a 2 MiB border
 * @bm_pte: the level 1 table that maps the slots, where it can be read; on
 *	bare metal it can be written there too
 */
void early_ioremap_init(u64 base, pte_t *bm_pte);

/**
 * fix_to_virt() - the virtual address of a slot
 * @idx: the slot
 *
 * Return: where it begins.
 */
u64 fix_to_virt(enum fixed_addresses idx);

/**
 * __set_fixmap() - map a page into a slot
 * @idx: the slot
 * @pfn: the page
 * @prot: how to map it; the platform may make that stricter
 *
 * Return: where the page is mapped; in lazy mode from the next
 * pv_mmu_ops.lazy_mode.flush() on.
 */
void *__set_fixmap(enum fixed_addresses idx, pfn_t pfn, pgprot_t prot);

/**
 * set_fixmap() - map a page into a slot at once
 * @idx: the slot
 * @pfn: the page
 * @prot: how to map it; the platform may make that stricter
 *
 * Return: where the page is mapped now.
 */
void *set_fixmap(enum fixed_addresses idx, pfn_t pfn, pgprot_t prot);

/**
 * clear_fixmap() - empty a slot
 * @idx: the slot
 *
 * In lazy mode the mapping may stay for a while.
 */
void clear_fixmap(enum fixed_addresses idx);

/**
 * fixmap_pte() - what a slot holds
 * @addr: virtual address
 * @pte: where to put the entry that maps @addr
 *
 * Return: true when @addr lies in the fixmap, with the entry in @pte, present
 * or not; false when it does not, with @pte as it was.
 */
bool fixmap_pte(u64 addr, pte_t *pte);

/**
 * is_table_slot() - whether an address is one that page tables are built at
 * @addr: virtual address
 *
 * FIX_PGD to FIX_PTE_END - 1. Whoever maps a page there knows whether it is a
 * table in use, and asks for the mapping that is right.
 *
 * Return: true for an address in one of these slots, whatever it maps.
 */
bool is_table_slot(u64 addr);

/**
 * early_memremap() - map a page of memory for a moment
 * @addr: physical address in bytes
 *
 * Writable, but for a page table under Xen (A).
 *
 * Return: a pointer to that byte; it is good up to the end of the page. Panics
 * when all slots are in use.
 */
void *early_memremap(phys_addr_t addr);

/**
 * early_iounmap() - give back what early_memremap() gave
 * @ptr: the pointer, or one into the same page
 *
 * Panics when that lies in none of the slots FIX_BTMAP_BEGIN to
 * FIX_BTMAP_END - 1.
 */
void early_iounmap(const void *ptr);

#endif /* MM_FIXMAP_H */
