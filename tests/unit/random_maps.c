// SPDX-License-Identifier: GPL-2.0-only
/*
 * Exact sizing, on memory maps that nobody has thought of.
 */
#include "random_maps.h"

#include "../../mm/memblock.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "early.h"

static u64 random_state;

/* Any number below @limit. */
static u64 below(u64 limit)
{
	random_state = random_state * 6364136223846793005u + 1442695040888963407u;
	return (random_state >> 24) % limit;
}

/* A page border below @limit, often one of 2 MiB or of 1 GiB. */
static u64 border(u64 limit)
{
	static const u64 sizes[] = { PAGE_SIZE, PAGE_SIZE, 2 * MIB, GIB };

	return below(limit) & ~(sizes[below(4)] - 1);
}

static void check_hook(void)
{
	const struct hook_call *call = &hook_calls[nr_hook_calls - 1];

	assert_true(nr_hook_calls > 0);
	if (PFN_DOWN(call->end) != call->top)
		fail_msg("%lu pages of the buffer stay spare",
			 pfn_diff(call->top, PFN_DOWN(call->end)));
}

static void map(u64 start, u64 end)
{
	if (start >= end)
		return;
	init_memory_mapping(_phys(start), _phys(end));
	check_hook();
}

/* Every free page is mapped to itself, writable. */
static void check_mapping(u64 seed)
{
	phys_addr_t limit = memblock_end_of_DRAM();
	phys_addr_t from = _phys(0), to = limit;

	for (; memblock_next_free(&from, &to); from = to, to = limit) {
		u64 addr = phys_x(from), next, pte, size, frame;

		for (; addr < phys_x(to); addr = next) {
			if (!check_translate((u64)__va(_phys(addr)), &pte,
					     &size) || !(pte & _PAGE_RW))
				fail_msg("seed %lu: %lx is not mapped writable",
					 seed, addr);
			frame = (pte & PTE_PFN_MASK) >> PAGE_SHIFT;
			if (platform_is_xen)
				frame = pfn_x(machine_to_phys_mapping[frame]);
			if (frame != (addr & ~(size - 1)) >> PAGE_SHIFT)
				fail_msg("seed %lu: %lx is mapped to pfn %lx",
					 seed, addr, frame);
			next = (addr & ~(size - 1)) + size;
		}
	}
}

static void one_map(u64 seed, u64 max_end)
{
	u64 end, low_end, mapped, holes, hole, at;

	random_state = seed * 0x9e3779b97f4a7c15u + 1;
	end = 32 * MIB + border(max_end - 32 * MIB);
	mapped = (below(64) * 2 * MIB) & ~(2 * MIB - 1);
	if (below(4) == 0)
		mapped = 0;
	if (mapped > end)
		mapped = end & ~(2 * MIB - 1);

	early_machine(end, mapped);
	memblock_init();
	/* all of it, less a few holes in the upper part */
	at = 0;
	for (holes = below(6); holes; holes--) {
		hole = at + border(end - at);
		if (hole <= at || hole < 24 * MIB)
			continue;
		memblock_add(_phys(at), hole - at);
		at = hole + (border(end - hole) & ~(below(2) ? MIB - 1 : 0));
	}
	memblock_add(_phys(at), end - at);

	end = phys_x(memblock_end_of_DRAM());
	low_end = end < 4 * GIB ? end : 4 * GIB;
	map(0, low_end);
	map(4 * GIB, end);
	/* all there already */
	map(border(low_end), low_end);
	check_mapping(seed);
}

void random_maps_are_sized_exactly(unsigned int seed, unsigned int count,
				   u64 max_end)
{
	for (; count; count--)
		one_map(seed++, max_end);
}
