/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Exact sizing, on memory maps that nobody has thought of.
 */
#ifndef TESTS_UNIT_RANDOM_MAPS_H
#define TESTS_UNIT_RANDOM_MAPS_H

#include "../../x86_init/types.h"

/**
 * random_maps_are_sized_exactly() - no page of any buffer stays spare
 * @seed: of the first map; the next one has the next seed
 * @count: how many maps
 * @max_end: bytes; memory ends at the latest here
 *
 * Maps low memory, memory above 4 GiB and then once more a piece of each, and
 * expects of every buffer that its last page has become a table, and of every
 * page of memory that it is mapped where it should be.
 */
void random_maps_are_sized_exactly(unsigned int seed, unsigned int count,
				   u64 max_end);

#endif /* TESTS_UNIT_RANDOM_MAPS_H */
