// SPDX-License-Identifier: GPL-2.0-only
/*
 * How large kernels after 3.6 make the buffer.
 */
#include "sizing.h"

/* How many pieces of @size bytes, a power of two, @bytes are. */
static u64 pieces(u64 bytes, u64 size)
{
	return (bytes + size - 1) / size;
}

u64 table_pages_by_range(const struct map_range *mr, unsigned int nr)
{
	u64 puds = 0, pmds = 0, ptes = 0, borders = 0;
	unsigned int i;

	for (i = 0; i < nr; i++) {
		u64 start = phys_x(mr[i].start), end = phys_x(mr[i].end);
		u64 bytes = end - start, left;

		borders += end / PGDIR_SIZE != start / PGDIR_SIZE;
		puds += pieces(bytes, PUD_SIZE);
		left = mr[i].page_size_mask & PG_LEVEL_1G ? bytes % PUD_SIZE :
							    bytes;
		pmds += pieces(left, PMD_SIZE);
		left = mr[i].page_size_mask & PG_LEVEL_2M ? bytes % PMD_SIZE :
							    bytes;
		ptes += pieces(left, PAGE_SIZE);
	}
	return borders + pieces(puds, PTRS_PER_TABLE) +
	       pieces(pmds, PTRS_PER_TABLE) + pieces(ptes, PTRS_PER_TABLE);
}
