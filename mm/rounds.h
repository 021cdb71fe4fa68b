/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Level 1 tables, many at a time.
 *
 * Nearly all tables of the direct map are of level 1, and a hypervisor is asked
 * for the same few things for each of them: map it somewhere, unmap it, take it
 * for a table, hook it up. So they are made in rounds, with a slot of the
 * fixmap for each table. Those of one round are gathered, mapped and filled
 * together; then those of the next take their slots, and only when they are in
 * no slot any more do they become tables (A). All that has to be asked for
 * between the filling of two rounds can be one request of the platform's:
 *
 *	map the next ones, which unmaps the last
 *	forget the old translations of the slots
 *	take the last ones for tables
 *	hook them up
 *
 * Tables that exist already, and may lack entries, go through the same rounds.
 */
#ifndef MM_ROUNDS_H
#define MM_ROUNDS_H

#include "pgtable.h"

/**
 * pte_round_begin() - nothing is gathered yet
 */
void pte_round_begin(void);

/**
 * pte_round_add() - the level 1 table for a range
 * @pmd: the entry of level 2 that points to it, or is empty; it has to stay
 *	where it is until pte_round_end()
 * @addr: physical address in bytes where the range begins
 * @end: and where it ends, in the same table
 *
 * The table is there at pte_round_end(), or earlier. What it maps already stays
 * as it is.
 */
void pte_round_add(pmd_t *pmd, u64 addr, u64 end);

/**
 * pte_round_end() - the last round, full or not
 *
 * All slots are empty then, and all tables in use; in lazy mode after the next
 * flush.
 */
void pte_round_end(void);

#endif /* MM_ROUNDS_H */
