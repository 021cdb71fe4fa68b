/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The flip, counted, on any platform that is Xen.
 */
#ifndef TESTS_BENCH_FLIP_H
#define TESTS_BENCH_FLIP_H

#include "../../x86_init/types.h"

/* What the machine has to have, in bytes. */
#define FLIP_MEMORY	((u64)1 << 30)

/**
 * flip_count() - the flip, in four ways, of 1 to 65536 spare pages
 * @now: instructions that the machine has executed
 *
 * Prints what there is to say and ends the machine.
 */
void flip_count(u64 (*now)(void)) __noreturn;

#endif /* TESTS_BENCH_FLIP_H */
