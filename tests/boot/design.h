/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A design: one answer to the question of who makes the spare pages writable.
 *
 * Each is one file in tests/designs/, found by the Makefile. All run the
 * library's caller, mm/; they differ in the operations that they put into its
 * tables.
 */
#ifndef TESTS_BOOT_DESIGN_H
#define TESTS_BOOT_DESIGN_H

#include "../../mm/init.h"

/**
 * struct design - an answer to the bug
 * @name: as it is printed and chosen
 * @rank: its place in the tables
 * @about: a line on what it does
 * @init: registers its operations, on Xen
 * @map: its own init_memory_mapping(); NULL: the library's
 * @mask: what of an entry it lets through while the direct map is built;
 *	NULL: everything
 * @native: whether it makes sense on bare metal too; there @init is not called
 * @exact: sized by what will be mapped; all others use the historic estimate
 * @pages: another estimate, in pages; NULL: as @exact says
 * @skips_empty: its call site leaves out the hook when no page was used
 * @reads_early: what it maps with early_memremap() it only reads
 * @must_pass: it has to come through everything
 * @min_mapped: bytes of memory that it needs mapped by the start-up code
 * @state: what it remembers from call to call; a design without it does nothing
 *	in set_pte and setup_done but what the buffer's limits tell it
 * @state_size: bytes of that
 */
struct design {
	const char *name;
	unsigned int rank;
	const char *about;
	void (*init)(void);
	void (*map)(phys_addr_t start, phys_addr_t end);
	pte_t (*mask)(pte_t pte);
	bool native;
	bool exact;
	u64 (*pages)(const struct map_range *mr, unsigned int nr);
	bool skips_empty;
	bool reads_early;
	bool must_pass;
	u64 min_mapped;
	void *state;
	size_t state_size;
};

/* Puts a pointer to the design where design_find() finds it. */
#define DESIGN(d)							\
	static const struct design *const design_entry_##d		\
	__attribute__((section("designs"), used)) = &(d)

/**
 * design_at() - the designs, in the order of their rank
 * @i: 0 and up
 *
 * Return: NULL when there are no more.
 */
const struct design *design_at(unsigned int i);

/**
 * design_find() - a design by its name
 * @name: terminated
 *
 * Return: NULL when there is none of that name.
 */
const struct design *design_find(const char *name);

/*
 * What the designs of the time share (tests/designs/historic.c): the caller
 * reserved the tables itself, and nothing was closed.
 */
void historic_pagetable_reserve(phys_addr_t start, phys_addr_t end);
/*
 * Registers @set_pte, which writes one entry of a table not in use, and
 * @set_pte_at on top of Xen's other operations; each hypercall is made at once.
 */
void historic_init_mmu_ops(void (*set_pte)(pte_t *ptep, pte_t pte),
			   void (*set_pte_at)(u64 addr, pte_t *ptep,
					      pte_t pte));
/* What is read-only where the tables are, so far; the @set_pte_at of that. */
pte_t mask_tables(pte_t pte);
void tables_set_pte_at(u64 addr, pte_t *ptep, pte_t pte);
/* Those that make the whole buffer read-only, and do no more. */
void masked_set_pte(pte_t *ptep, pte_t pte);
void masked_set_pte_at(u64 addr, pte_t *ptep, pte_t pte);

#endif /* TESTS_BOOT_DESIGN_H */
