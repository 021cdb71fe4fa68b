/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The floor of an early mapping: its tables ready-made, then only what Xen has
 * to be asked for.
 *
 * Xen checks every entry of a table before the MMU gets to see it. No way to
 * build a direct map can do without that, so it is what the designs are
 * measured from. The tables are those that the library would make, page for
 * page and entry for entry; how they come to be filled is not counted. Nothing
 * of mm/ or xen/ that is under measurement takes part.
 */
#ifndef TESTS_BENCH_READY_MADE_H
#define TESTS_BENCH_READY_MADE_H

#include "../../x86_init/types.h"

/**
 * ready_made_build() - fill the tables that are missing
 * @start: physical address in bytes, page aligned
 * @end: physical address in bytes, page aligned
 *
 * They lie where init_memory_mapping() would put them with exact sizing, and are
 * reserved. None of them is in use yet.
 *
 * Return: how many there are.
 */
u64 ready_made_build(phys_addr_t start, phys_addr_t end);

/**
 * ready_made_install() - ask Xen to use them
 *
 * Every new level 1 is pinned, and every entry that a table in use lacks is
 * written: by as few hypercalls as there can be with READY_MADE_BATCH requests
 * in each.
 */
void ready_made_install(void);

/* As many as the library sends at a time. */
#define READY_MADE_BATCH	512

#endif /* TESTS_BENCH_READY_MADE_H */
