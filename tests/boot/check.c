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

bool check_translate(u64 addr, u64 *pte, u64 *size)
{
	u64 flags = _PAGE_RW, entry;
	const u64 *table = platform_table(PFN_DOWN(_phys(KERNEL_PHYS)));
	unsigned int shift = PGDIR_SHIFT;

	for (;; shift -= 9) {
		if (!table)
			panic("the checks cannot reach a table of %lx", addr);
		entry = table[(addr >> shift) % PTRS_PER_TABLE];
		*size = (u64)1 << shift;
		if (!(entry & _PAGE_PRESENT))
			return false;
		flags &= entry;
		if (shift == PAGE_SHIFT || (entry & _PAGE_PSE))
			break;
		table = platform_table(entry_pfn(entry));
	}
	*pte = (entry & ~_PAGE_RW) | flags;
	return true;
}

u64 check_free_readonly(pfn_t *first)
{
	phys_addr_t limit = memblock_end_of_DRAM();
	phys_addr_t from = _phys(0), to = limit;
	u64 total = 0;

	for (; memblock_next_free(&from, &to); from = to, to = limit) {
		u64 addr = phys_x(from), next, pte, size;

		for (; addr < phys_x(to); addr = next) {
			size = PAGE_SIZE;
			if (check_translate((u64)__va(_phys(addr)), &pte,
					    &size) && !(pte & _PAGE_RW)) {
				if (total++ == 0)
					*first = PFN_DOWN(_phys(addr));
				size = PAGE_SIZE;
			}
			next = (addr & ~(size - 1)) + size;
		}
	}
	return total;
}
