/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A whole boot's early mapping, counted, on any platform that is Xen.
 */
#ifndef TESTS_BENCH_MAPPING_H
#define TESTS_BENCH_MAPPING_H

#include "../../x86_init/types.h"
#include "../boot/scenario.h"

/**
 * mapping_design() - whose mapping is counted
 * @name: a design, or "floor"
 *
 * Return: whether there is such a thing.
 */
bool mapping_design(const char *name);

/**
 * mapping_count() - the mapping
 * @s: the scenario
 * @regions: single pages to be reserved in memblock first, every other one from
 *	1 MiB on
 * @now: instructions that the machine has executed
 *
 * Prints what there is to say and ends the machine.
 */
void mapping_count(const struct scenario *s, unsigned int regions,
		   u64 (*now)(void)) __noreturn;

#endif /* TESTS_BENCH_MAPPING_H */
