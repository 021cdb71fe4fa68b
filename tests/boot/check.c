// SPDX-License-Identifier: GPL-2.0-only
/*
 * Looking at the page tables from outside, without the library's help.
 */
#include "../../mm/memblock.h"
#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "boot.h"
#include "platform.h"

static pfn_t entry_pfn(u64 entry)
{
	u64 frame = (entry & PTE_PFN_MASK) >> PAGE_SHIFT;

	return platform_is_xen ? machine_to_phys_mapping[frame] : _pfn(frame);
}

/*
 * The entry that decides about @addr, on whichever level the walk ends; what
 * the levels above it allow goes to @allowed.
 */
static const u64 *walk(u64 addr, u64 *allowed, u64 *size)
{
	const u64 *table = platform_table(PFN_DOWN(_phys(KERNEL_PHYS)));
	unsigned int shift = PGDIR_SHIFT;
	const u64 *entry;

	*allowed = _PAGE_RW;
	for (;; shift -= 9) {
		if (!table)
			panic("the checks cannot reach a table of %lx", addr);
		entry = &table[(addr >> shift) % PTRS_PER_TABLE];
		*size = (u64)1 << shift;
		if (shift == PAGE_SHIFT || !(*entry & _PAGE_PRESENT) ||
		    (*entry & _PAGE_PSE))
			return entry;
		*allowed &= *entry;
		table = platform_table(entry_pfn(*entry));
	}
}

bool check_translate(u64 addr, u64 *pte, u64 *size)
{
	u64 allowed, entry = *walk(addr, &allowed, size);

	*pte = (entry & ~_PAGE_RW) | (entry & allowed);
	return entry & _PAGE_PRESENT;
}

static enum mapping mapping_of(u64 entry, u64 allowed)
{
	if (!(entry & _PAGE_PRESENT))
		return MAPPING_NONE;
	return entry & allowed ? MAPPING_WRITABLE : MAPPING_READONLY;
}

enum mapping check_run(phys_addr_t start, phys_addr_t end, u64 *bytes)
{
	u64 addr = (u64)__va(start), last = (u64)__va(end), allowed, size;
	const u64 *entry = walk(addr, &allowed, &size);
	enum mapping mapping = mapping_of(*entry, allowed);
	u64 next = (addr & ~(size - 1)) + size;

	/* Along the table, as long as the answer stays the same. */
	while (size == PAGE_SIZE && pte_index(next) != 0 && next < last &&
	       mapping_of(*++entry, allowed) == mapping)
		next += PAGE_SIZE;
	*bytes = (next < last ? next : last) - addr;
	return mapping;
}

u64 check_free_readonly(pfn_t *first)
{
	phys_addr_t limit = memblock_end_of_DRAM();
	phys_addr_t from = _phys(0), to = limit;
	u64 total = 0;

	for (; memblock_next_free(&from, &to); from = to, to = limit) {
		u64 addr, bytes;

		for (addr = phys_x(from); addr < phys_x(to); addr += bytes) {
			if (check_run(_phys(addr), to, &bytes) !=
			    MAPPING_READONLY)
				continue;
			if (total == 0)
				*first = PFN_DOWN(_phys(addr));
			total += bytes >> PAGE_SHIFT;
		}
	}
	return total;
}
