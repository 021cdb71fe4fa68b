/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The state of a boot: what decides about all that can still happen.
 *
 *	memblock's regions and limit
 *	the limits of the last buffer, and whether bootmem is up
 *	what is mapped so far
 *	the page tables in use, the fixmap's among them, and what is pinned; the
 *	types of all frames follow from that
 *	what the checks watch: the spare pages of each buffer
 *	what the design remembers
 *	what the search itself goes by: struct tries
 *
 * Counters are no state, nor is what free memory holds, nor the TLB, which is
 * emptied on the way back: it only ever holds less than what the tables allow by
 * now. So the search may miss a table that was not cleared of what the page held
 * before, and misses a flush that is missing.
 */
#ifndef TESTS_EXPLORE_STATE_H
#define TESTS_EXPLORE_STATE_H

#include "../../mm/memblock.h"
#include "../boot/step.h"
#include "../model/xen.h"
#include "event.h"

/* Regions of a memblock list that there can be: a few for each event. */
#define MAX_REGIONS	64

/**
 * struct state - a state that can be gone back to
 */
struct state {
	struct xen_mark xen;
	struct boot boot;
	struct tries tries;
	pfn_t start, end, top;
	pfn_t mapped;
	phys_addr_t limit;
	bool bootmem;
	unsigned int nr_memory, nr_reserved;
	struct memblock_region memory[MAX_REGIONS], reserved[MAX_REGIONS];
	char design[512];
};

/* Two states with the same hash are taken for the same. */
struct state_hash {
	u64 a, b;
};

/**
 * state_save() - keep the state that the boot is in
 * @state: is filled
 */
void state_save(struct state *state);

/**
 * state_restore() - go back to a state on the way to here
 * @state: what state_save() filled
 *
 * Also out of the middle of an event.
 */
void state_restore(const struct state *state);

/**
 * state_hash() - of the state that the boot is in
 */
struct state_hash state_hash(void);

#endif /* TESTS_EXPLORE_STATE_H */
