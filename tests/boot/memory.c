// SPDX-License-Identifier: GPL-2.0-only
/*
 * The memory that a kernel finds when it starts, and how far it is mapped.
 */
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/pgtable.h"
#include "boot.h"

pfn_t max_pfn_mapped;

void memory_mapped(u64 end)
{
	if (pfn_x(max_pfn_mapped) >= end >> PAGE_SHIFT)
		return;
	max_pfn_mapped = _pfn(end >> PAGE_SHIFT);
	memblock.current_limit = _phys(end);
}

u64 startup_memory(const struct scenario *s, u64 mapped)
{
	unsigned int i;

	/* A kernel maps that much whatever there is; here the memory ends. */
	if (mapped > s->low_end)
		mapped = cpu_has_pse ? s->low_end & PMD_MASK : s->low_end;

	memblock_init();
	for (i = 0; i < s->nr_ram; i++)
		memblock_add(_phys(s->ram[i].start),
			     s->ram[i].end - s->ram[i].start);
	memblock.current_limit = _phys(mapped);
	max_pfn_mapped = _pfn(mapped >> PAGE_SHIFT);
	startup_tables(mapped);
	return mapped;
}
