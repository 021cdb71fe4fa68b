/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * How large kernels after 3.6 make the buffer.
 *
 * The estimate of those before is in mm/, historic_table_pages().
 */
#ifndef TESTS_DESIGNS_SIZING_H
#define TESTS_DESIGNS_SIZING_H

#include "../../mm/init.h"

/**
 * table_pages_by_range() - the estimate of 3.7 and 3.8
 * @mr: the ranges to be mapped, sorted by address
 * @nr: how many ranges there are
 *
 * As if nothing were mapped yet, but only the ranges had to be, and each began
 * where a table does. A border of 512 GiB within a range is counted.
 *
 * Return: pages.
 */
u64 table_pages_by_range(const struct map_range *mr, unsigned int nr);

#endif /* TESTS_DESIGNS_SIZING_H */
