/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Entries written as the direct map writes those of a new table.
 */
#ifndef TESTS_BENCH_SET_PTE_H
#define TESTS_BENCH_SET_PTE_H

#include "../../x86_init/types.h"
#include "../boot/design.h"

/* What the machine has to have, in bytes. */
#define SET_PTE_MEMORY	((u64)16 << 20)

/**
 * set_pte_prepare() - a buffer is open and some memory is reserved
 * @regions: how many single pages are, 1024 at most
 */
void set_pte_prepare(unsigned int regions);

/**
 * set_pte_write() - write entries of ordinary pages
 * @d: the design whose operations do it
 * @n: how many entries
 */
void set_pte_write(const struct design *d, u64 n);

#endif /* TESTS_BENCH_SET_PTE_H */
