/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * An oracle for memblock: the same memory as a bitmap, searched by brute force.
 *
 * A space of 64 pages, each of which is memory or not and reserved or not. A
 * step is a few bytes, from a random number generator or from a fuzzer, that
 * name a call of memblock. The oracle does the same to its bitmaps; what both
 * return must be the same, and so must be what their lists then say.
 */
#ifndef TESTS_UNIT_BITMAP_ORACLE_H
#define TESTS_UNIT_BITMAP_ORACLE_H

#include "../../x86_init/types.h"

#define ORACLE_PAGES		64
#define ORACLE_STEP_BYTES	4
#define ORACLE_WHY_SIZE		160

/**
 * oracle_init() - no memory, nothing reserved, in the bitmaps and in memblock
 */
void oracle_init(void);

/**
 * oracle_step() - one call of memblock, compared
 * @bytes: which call, and its arguments; all values are good
 * @why: what differs, with both values, when something does
 *
 * Return: whether memblock and the bitmaps agree.
 */
bool oracle_step(const unsigned char bytes[ORACLE_STEP_BYTES],
		 char why[ORACLE_WHY_SIZE]);

#endif /* TESTS_UNIT_BITMAP_ORACLE_H */
