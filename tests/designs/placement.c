// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where kernels before and after 2.6.39 put the buffer.
 */
#include "placement.h"

#include "../../mm/memblock.h"
#include "../boot/boot.h"

/* Below it lie the BIOS's data and the code that starts other processors. */
#define BOTTOM	0x8000

static phys_addr_t mapped_below(phys_addr_t end)
{
	phys_addr_t mapped = PFN_PHYS(max_pfn_mapped);

	return phys_x(mapped) < phys_x(end) ? mapped : end;
}

phys_addr_t place_below_mapped(u64 size, phys_addr_t end)
{
	return memblock_find_in_range(_phys(0), mapped_below(end), size,
				      PAGE_SIZE);
}

phys_addr_t place_bottom_up(u64 size, phys_addr_t end)
{
	phys_addr_t limit = mapped_below(end);
	phys_addr_t from = _phys(BOTTOM), to = limit;

	for (; memblock_next_free(&from, &to); from = to, to = limit) {
		u64 base = (phys_x(from) + PAGE_SIZE - 1) & PAGE_MASK;

		if (base + size <= phys_x(to))
			return _phys(base);
	}
	return MEMBLOCK_ERROR;
}
