/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What a boot under test runs on.
 *
 * Three platforms implement this: the model of Xen and the bare machine (both
 * in tests/model/, hosted), and the guest on real Xen (tests/guest/). All that
 * is above it (the scenario, the events, the checks, the designs) is the same
 * code for the three.
 *
 * The machine's memory is [0, memory_end) of the scenario, all of it. Besides
 * it there are the pool pages, which belong to the kernel: the start-up code
 * makes the first page tables of them. They lie at KERNEL_PHYS, far above all
 * memory, so that nothing of the kernel is in the way of a scenario.
 */
#ifndef TESTS_BOOT_PLATFORM_H
#define TESTS_BOOT_PLATFORM_H

#include "../../x86_init/types.h"
#include "scenario.h"

#include <xen/xen.h>
/* see xen/hypercall.h */
#undef machine_to_phys_mapping

/* Physical address of the pool pages; 64 top-level entries above memory's 0. */
#define KERNEL_PHYS	((u64)32 << 40)
/* Pool pages, the top-level table being the first: enough for 512 MiB. */
#define POOL_PAGES	300

/**
 * platform_name - "xen", "model" or "native"
 */
extern const char platform_name[];

/**
 * platform_is_xen - whether there is a hypervisor, real or not
 */
extern const bool platform_is_xen;

/**
 * platform_print() - write to the console
 * @text: what
 * @len: its bytes
 */
void platform_print(const char *text, size_t len);

/**
 * platform_end() - the boot is over, end the machine
 */
void platform_end(void) __noreturn;

/**
 * platform_frame() - the machine frame of a page
 * @pfn: a page of memory, or a pool page at KERNEL_PHYS
 *
 * Return: what stands in an entry that maps it; on bare metal the pfn itself.
 */
mfn_t platform_frame(pfn_t pfn);

/**
 * platform_pool_page() - where a pool page can be written
 * @i: 0 to POOL_PAGES - 1; page 0 is the top-level table
 *
 * Good until platform_start_paging(); the pages but the first are all zero.
 */
u64 *platform_pool_page(unsigned int i);

/**
 * platform_start_paging() - the page tables in the pool are ready
 * @used: how many pool pages the start-up code has used
 * @first: the first of the top-level entries that it made
 * @entries: their values
 * @nr: how many
 *
 * Takes the pool pages from whatever maps them writable, writes the entries
 * into the top-level table, and lets the MMU use them.
 */
void platform_start_paging(unsigned int used, const unsigned int *first,
			   const u64 *entries, unsigned int nr);

/**
 * platform_table() - a page table, for the checks to read
 * @pfn: its page, of memory or of the pool
 *
 * Return: its 512 entries, readable whatever the MMU thinks of it; NULL when
 * the platform cannot reach it.
 */
const u64 *platform_table(pfn_t pfn);

/**
 * platform_write() - write to memory through the direct map
 * @start: physical address in bytes, page aligned
 * @end: physical address in bytes, page aligned
 *
 * Every page is written to and read back, upwards; or looked up in the tables,
 * when there are many and they say that it can be. Where the MMU refuses, that is
 * a page fault: boot_page_fault().
 */
void platform_write(phys_addr_t start, phys_addr_t end);

/**
 * platform_store() - write a word where something has been mapped
 * @p: where; where the MMU refuses, that is a page fault
 * @value: what
 */
void platform_store(u64 *p, u64 value);

/*
 * The hypercalls as they are; HYPERVISOR_*() in hypercall.c counts them and
 * remembers what was refused.
 */
int platform_mmu_update(const struct mmu_update *req, unsigned int count,
			unsigned int *done);
int platform_update_va_mapping(u64 va, u64 val, u64 flags);
int platform_mmuext_op(const struct mmuext_op *op, unsigned int count,
		       unsigned int *done);
int platform_multicall(struct multicall_entry *calls, unsigned int count);

#endif /* TESTS_BOOT_PLATFORM_H */
