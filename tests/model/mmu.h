/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The hosted machines' memory and MMU.
 *
 * The guest's memory is a file without a name. The part of the address space
 * that the library uses (direct map, pool, fixmap) is reserved and empty; what
 * of it the host maps is the TLB. An access to anything else is a fault of the
 * host, upon which the page tables in the guest's memory are walked as the MMU
 * would: either the page goes into the TLB with just the rights that the
 * tables give, and the instruction is tried again, or it is a page fault. So
 * plain loads and stores of the unchanged library obey the page tables.
 *
 * The TLB is stricter than a real one may be: an entry is used until it is
 * flushed or pushed out, also when the tables give more by now.
 */
#ifndef TESTS_MODEL_MMU_H
#define TESTS_MODEL_MMU_H

#include "../../x86_init/types.h"

/*
 * For those who play millions of events. A store of platform_write() or of
 * platform_store() is then made only where the tables say that it is going to
 * fail, and what is flushed the host goes on mapping until something else takes
 * its place: to use a mapping that was taken away is a fault that is not seen.
 */
extern bool mmu_hurry;

/**
 * mmu_init() - make memory and an empty TLB
 * @memory_end: bytes of memory; the pool pages come on top
 */
void mmu_init(u64 memory_end);

/**
 * mmu_catch_faults() - take the host's faults, which mmu_init() does too
 *
 * For those who run below something that takes them in between.
 */
void mmu_catch_faults(void);

/**
 * mmu_memory() - the content of a page
 * @pfn: a page of memory or of the pool
 *
 * Return: the page, whatever the MMU thinks; NULL when there is no such page.
 */
u64 *mmu_memory(pfn_t pfn);

/**
 * mmu_flush() - empty the TLB
 */
void mmu_flush(void);

/**
 * mmu_flush_one() - take a page out of the TLB
 * @addr: virtual address
 */
void mmu_flush_one(u64 addr);

/**
 * mmu_flush_frame() - take a frame out of the TLB, wherever it is mapped
 * @pfn: the page
 */
void mmu_flush_frame(pfn_t pfn);

/**
 * mmu_changed() - a table of the guest's has changed
 * @entry: the entry of level 1 that it is, or NULL for one of a higher level
 *
 * No flush: what is in the TLB stays there. But in a hurry the host also maps
 * what was flushed, and has to follow.
 */
void mmu_changed(const u64 *entry);

#endif /* TESTS_MODEL_MMU_H */
