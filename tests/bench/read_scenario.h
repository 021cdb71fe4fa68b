/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef TESTS_BENCH_READ_SCENARIO_H
#define TESTS_BENCH_READ_SCENARIO_H

#include "../boot/scenario.h"

/**
 * read_scenario() - a scenario from a file
 * @s: is filled
 * @name: the file
 *
 * Ends the program when there is no such file or no scenario in it.
 */
void read_scenario(struct scenario *s, const char *name);

#endif /* TESTS_BENCH_READ_SCENARIO_H */
