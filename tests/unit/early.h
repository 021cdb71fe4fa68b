/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A machine at the moment before its first init_memory_mapping().
 */
#ifndef TESTS_UNIT_EARLY_H
#define TESTS_UNIT_EARLY_H

#include "panic.h"

#include "../../mm/init.h"
#include "../../x86_init/types.h"

#define MIB	((u64)1 << 20)
#define GIB	((u64)1 << 30)

/**
 * early_machine() - start over
 * @memory_end: bytes of memory, all of it usable
 * @mapped: bytes that the start-up code maps
 *
 * The library's tables are as they are linked, save that on a machine with
 * Xen xen_init_mmu_ops() has been called. Buffers are sized exactly.
 */
void early_machine(u64 memory_end, u64 mapped);

/**
 * struct hook_call - what the watched hook saw
 * @start: as passed
 * @end: as passed
 * @top: pgt_buf_top at that time
 */
struct hook_call {
	phys_addr_t start;
	phys_addr_t end;
	pfn_t top;
};

/* The calls of the hook since early_machine(). */
extern struct hook_call hook_calls[8];
extern unsigned int nr_hook_calls;

/* Runs in the place of a memory test; early_machine() sets it to NULL. */
extern void (*on_memtest)(phys_addr_t start, phys_addr_t end);

/**
 * is_mapped() - whether the direct map maps a page
 * @pfn: the page
 */
bool is_mapped(pfn_t pfn);

/**
 * is_writable() - whether the direct map maps a page writable
 * @pfn: the page
 */
bool is_writable(pfn_t pfn);

/**
 * is_free() - whether memblock would hand out a page
 * @pfn: the page
 */
bool is_free(pfn_t pfn);

#endif /* TESTS_UNIT_EARLY_H */
