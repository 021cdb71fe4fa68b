/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Counting instructions inside the guest.
 *
 * Under QEMU's -icount the time stamp counter counts instructions, of Xen's as
 * well as ours, so the figures are the same on any machine.
 */
#ifndef TESTS_BENCH_COUNT_H
#define TESTS_BENCH_COUNT_H

#include "../../x86_init/types.h"

/* Instructions that the machine has executed. */
static inline u64 now(void)
{
	unsigned int low, high;

	__asm__ volatile("lfence; rdtsc" : "=a"(low), "=d"(high) : : "memory");
	return (u64)high << 32 | low;
}

#endif /* TESTS_BENCH_COUNT_H */
