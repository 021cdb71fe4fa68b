/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The flip, counted, on any platform that is Xen.
 */
#ifndef TESTS_BENCH_FLIP_H
#define TESTS_BENCH_FLIP_H

#include "../../x86_init/types.h"

/**
 * flip_count() - the flip, in four ways, of 1 to 65536 spare pages
 * @now: instructions that the machine has executed
 * @memory: bytes of the machine's memory; all sizes need 1 GiB
 *
 * Prints what there is to say and ends the machine.
 */
void flip_count(u64 (*now)(void), u64 memory) __noreturn;

#endif /* TESTS_BENCH_FLIP_H */
