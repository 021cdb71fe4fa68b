/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A kernel tree, seen from the program that it is linked into.
 *
 * The tree has symbols of the same names as the library. So all of its symbols
 * get a prefix, those that it defines and those that it wants from a kernel:
 * tree_init_memory_mapping() is the tree's init_memory_mapping(), and kernel.c
 * has the tree_printk() that it calls. What not every tree has is weak.
 */
#ifndef TESTS_TREE_TREE_H
#define TESTS_TREE_TREE_H

#include "../../mm/pgtable.h"

#define __weak	__attribute__((weak))

/* Written when the program is linked: the tree's name, and what it needs. */
extern const char tree_name[];
extern const char tree_about[];
extern const u64 tree_min_mapped;

/* Defined by the tree. */
extern int tree_after_bootmem;
extern u64 tree_pgt_buf_start __weak;
extern u64 tree_pgt_buf_end __weak;
extern u64 tree_pgt_buf_top __weak;
extern u64 tree_e820_table_start __weak;
extern u64 tree_e820_table_end __weak;
extern u64 tree_e820_table_top __weak;
u64 tree_init_memory_mapping(u64 start, u64 end);
void tree_early_alloc_pgt_buf(void) __weak;
void tree_xen_init_mmu_ops(void);
void (**tree_hook_slot(void))(u64 start, u64 end);
void tree_setup_paging(void);

/* Wanted by the tree, and defined by kernel.c. */
struct tree_mm {
	pgd_t *pgd;
	int lock;
};

struct tree_pv_mmu_ops {
	void (*set_pte)(pte_t *ptep, pte_t pte);
	void (*alloc_pte)(struct tree_mm *mm, u64 pfn);
	void (*alloc_pmd)(struct tree_mm *mm, u64 pfn);
	void (*alloc_pud)(struct tree_mm *mm, u64 pfn);
};

extern struct tree_mm tree_init_mm;
extern struct tree_pv_mmu_ops tree_pv_mmu_ops;
extern u64 tree_max_pfn_mapped;
extern u64 tree_page_offset_base;
extern u64 tree_end_of_kernel;

/**
 * tree_set_fixmap_pte() - pv_mmu_ops.set_pte_at, as the tree would have it
 * @addr: virtual address in the fixmap
 * @ptep: not used
 * @pte: the entry, subject to the tree's mask
 */
void tree_set_fixmap_pte(u64 addr, pte_t *ptep, pte_t pte);

/**
 * tree_opens_buffer() - the tree looks for a place for its tables
 */
void tree_opens_buffer(void);

/**
 * tree_reserves() - the tree reserves memory
 * @start: physical address in bytes
 * @end: physical address in bytes
 */
void tree_reserves(u64 start, u64 end);

#endif /* TESTS_TREE_TREE_H */
