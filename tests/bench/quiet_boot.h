/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A boot without eyes and without a verdict, for those who count.
 *
 * tests/boot/boot.c looks at everything all the time and prints what it sees;
 * that would be all one would count. Here a scenario's mappings, allocations,
 * reservations and paging set-up are done and nothing else: no memory is
 * tested, no page is mapped for a moment, no memory is added.
 */
#ifndef TESTS_BENCH_QUIET_BOOT_H
#define TESTS_BENCH_QUIET_BOOT_H

#include "../../x86_init/types.h"
#include "../boot/scenario.h"

/* No line of the library's is printed while this is set; it is at first. */
extern bool silent;

/* What panic() puts in front of its reason, "@died NAME REASON". */
extern const char *boot_name;

/* Who takes page faults, and does not return; NULL: they end the boot. */
extern void (*quiet_boot_fault)(u64 addr, bool write, bool present);

/**
 * struct quiet_boot - what to do for the events that matter
 * @map: memory is to be mapped; physical addresses in bytes
 * @paging_init: paging is to be set up
 */
struct quiet_boot {
	void (*map)(phys_addr_t start, phys_addr_t end);
	void (*paging_init)(void);
};

/**
 * quiet_boot_play() - the events, in their order
 * @s: the scenario
 * @b: who does them
 */
void quiet_boot_play(const struct scenario *s, const struct quiet_boot *b);

#endif /* TESTS_BENCH_QUIET_BOOT_H */
