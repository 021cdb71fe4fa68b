/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the fuzz targets share: the input as a row of choices, and must().
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/**
 * LLVMFuzzerTestOneInput() - run the target once
 * @data: the input
 * @size: its bytes
 *
 * Each target implements it; libFuzzer calls it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/**
 * must() - what has to hold, whatever the input
 * @condition: when it does not hold, the input is a find
 */
#define must(condition)							\
do {									\
	if (!(condition)) {						\
		fprintf(stderr, "%s:%d: does not hold: %s\n",		\
			__FILE__, __LINE__, #condition);		\
		abort();						\
	}								\
} while (0)

/**
 * struct choices - what of the input has not been used yet
 * @data: the next byte
 * @size: how many are left
 */
struct choices {
	const uint8_t *data;
	size_t size;
};

/* The next byte; 0 when there are no more. */
static inline unsigned int choose_byte(struct choices *c)
{
	if (!c->size)
		return 0;
	c->size--;
	return *c->data++;
}

/* Any number below @limit, which is not 0 and at most 65536. */
static inline unsigned int choose_below(struct choices *c, unsigned int limit)
{
	unsigned int high = choose_byte(c);

	return (high << 8 | choose_byte(c)) % limit;
}

#endif /* TESTS_FUZZ_FUZZ_H */
