// SPDX-License-Identifier: GPL-2.0-only
/*
 * The floor of an early mapping; ready_made.h has what that is.
 *
 * A table is filled through the slot of the fixmap that is there for its level,
 * by hypercalls that are not counted, and the slot is emptied: so a table has
 * no writable mapping left when Xen comes to check it.
 */
#include "ready_made.h"

#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../boot/platform.h"

/* Enough for 64 GiB. */
#define MAX_REQUESTS	40000

static struct mmuext_op pins[MAX_REQUESTS];
static struct mmu_update updates[MAX_REQUESTS];
static unsigned int nr_pins, nr_updates;

/* The tables of this range: [first_table, tables_end), used up to next_table. */
static pfn_t first_table, next_table, tables_end;

static u64 entry(pfn_t pfn, pgprot_t prot)
{
	return mfn_x(platform_frame(pfn)) << PAGE_SHIFT | pgprot_val(prot);
}

static u64 page_entry(u64 addr)
{
	pfn_t pfn = PFN_DOWN(_phys(addr));

	return entry(pfn, pfn_in(pfn, first_table, tables_end) ? PAGE_KERNEL_RO :
								 PAGE_KERNEL);
}

static unsigned int level_shift(unsigned int level)
{
	return PAGE_SHIFT + 9 * (level - 1);
}

static u64 min_end(u64 addr, u64 size, u64 end)
{
	u64 next = (addr & ~(size - 1)) + size;

	return next < end ? next : end;
}

/* As the library has it: no tables for a GiB without memory. */
static bool is_skipped(u64 addr, unsigned int level)
{
	return level == 3 &&
	       !memblock_is_region_memory(_phys(addr & PUD_MASK), PUD_SIZE);
}

/* Map @val into the slot of @level; 0 empties it. */
static u64 *map_slot(unsigned int level, u64 val)
{
	static const enum fixed_addresses slots[] = {
		FIX_PTE_BEGIN, FIX_PMD, FIX_PUD,
	};
	u64 addr = fix_to_virt(slots[level - 1]);

	if (platform_update_va_mapping(addr, val, UVMF_INVLPG))
		panic("bench: no page to fill a table through");
	return (u64 *)addr;
}

/* The entry that points to a new table of @level for [@addr, @end). */
static u64 new_table(unsigned int level, u64 addr, u64 end)
{
	unsigned int shift = level_shift(level);
	u64 *table, next;
	pfn_t pfn = next_table;
	unsigned int i;

	if (!pfn_in(pfn, first_table, tables_end))
		panic("bench: more tables than exact sizing says");
	next_table = pfn_add(pfn, 1);
	make_lowmem_page_readonly(pfn);

	table = map_slot(level, entry(pfn, PAGE_KERNEL));
	for (i = 0; i < PTRS_PER_TABLE; i++)
		table[i] = 0;
	for (; addr < end; addr = next) {
		next = min_end(addr, (u64)1 << shift, end);
		if (is_skipped(addr, level))
			continue;
		table[(addr >> shift) % PTRS_PER_TABLE] =
			level > 1 ? new_table(level - 1, addr, next) :
				    page_entry(addr);
	}
	map_slot(level, 0);

	if (level == 1) {
		if (nr_pins == MAX_REQUESTS)
			panic("bench: more than %u tables", MAX_REQUESTS);
		pins[nr_pins++] = (struct mmuext_op){
			.cmd = MMUEXT_PIN_L1_TABLE,
			.arg1.mfn = mfn_x(platform_frame(pfn)),
		};
	}
	return entry(pfn, _KERNPG_TABLE);
}

/* What @pfn, a table in use, lacks of [@addr, @end). */
static void complete(pfn_t pfn, unsigned int level, u64 addr, u64 end)
{
	unsigned int shift = level_shift(level);
	u64 machine = mfn_x(platform_frame(pfn)) << PAGE_SHIFT, next;

	for (; addr < end; addr = next) {
		u64 at = (u64)__va(_phys(addr)) >> shift;
		unsigned int i = at % PTRS_PER_TABLE;
		u64 old = platform_table(pfn)[i], frame;

		next = min_end(addr, (u64)1 << shift, end);
		frame = (old & PTE_PFN_MASK) >> PAGE_SHIFT;
		if (is_skipped(addr, level))
			continue;
		if (old) {
			if (level > 1)
				complete(machine_to_phys_mapping[frame],
					 level - 1, addr, next);
			continue;
		}
		if (nr_updates == MAX_REQUESTS)
			panic("bench: more than %u entries", MAX_REQUESTS);
		updates[nr_updates].val = level > 1 ?
			new_table(level - 1, addr, next) : page_entry(addr);
		updates[nr_updates++].ptr = (machine + i * sizeof(u64)) |
					    MMU_NORMAL_PT_UPDATE;
	}
}

u64 ready_made_build(phys_addr_t start, phys_addr_t end)
{
	struct map_range mr = { start, end, 0 };
	u64 pages = exact_table_pages(&mr, 1);
	phys_addr_t base = end;

	if (pages)
		base = place_below_end(pages << PAGE_SHIFT, end);
	if (base == MEMBLOCK_ERROR)
		panic("bench: no room for the tables");
	first_table = PFN_DOWN(base);
	next_table = first_table;
	tables_end = pfn_add(first_table, pages);
	nr_pins = 0;
	nr_updates = 0;

	complete(PFN_DOWN(_phys(KERNEL_PHYS)), 4, phys_x(start), phys_x(end));
	if (next_table != tables_end)
		panic("bench: fewer tables than exact sizing says");
	memblock_reserve(base, pages << PAGE_SHIFT);
	return pages;
}

static unsigned int batch(unsigned int left)
{
	return left < READY_MADE_BATCH ? left : READY_MADE_BATCH;
}

void ready_made_install(void)
{
	unsigned int i, n;

	for (i = 0; i < nr_pins; i += n) {
		n = batch(nr_pins - i);
		if (HYPERVISOR_mmuext_op(&pins[i], n, NULL))
			panic("bench: a table was refused");
	}
	for (i = 0; i < nr_updates; i += n) {
		n = batch(nr_updates - i);
		if (HYPERVISOR_mmu_update(&updates[i], n, NULL))
			panic("bench: an entry was refused");
	}
}
