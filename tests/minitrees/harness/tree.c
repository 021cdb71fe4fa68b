// SPDX-License-Identifier: GPL-2.0-only
/*
 * The design "tree": a miniature kernel tree, with its own caller.
 *
 * A scenario is played as for any other design, but init_memory_mapping(), the
 * mask, and what becomes of the buffer are the tree's. The tree's hook leads
 * through the library's table, where it is watched; in a tree without a hook
 * the reservation of the tables does.
 */
#include "tree.h"

#include "../../../mm/init.h"
#include "../../../mm/memblock.h"
#include "../../../mm/paravirt.h"
#include "../../../x86_init/machine.h"
#include "../../../x86_init/x86_init.h"
#include "../../../xen/mmu.h"
#include "../../boot/boot.h"

/* The limits of the tree's buffer; NULL where it has none. */
static u64 *start, *end, *top;
/* A buffer waits for its tables to be reserved. */
static bool open;
static void (*tree_hook)(u64 start, u64 end);

static void show_buffer(void)
{
	pgt_buf_start = _pfn(*start);
	pgt_buf_end = _pfn(*end);
	pgt_buf_top = _pfn(*top);
}

void tree_opens_buffer(void)
{
	static const struct map_range none;

	if (!start || open)
		return;
	open = true;
	/* Its size is the tree's affair: this says that there is one. */
	pgt_buf_ops.pages(&none, 1);
}

static void call_hook(u64 from, u64 to)
{
	show_buffer();
	open = false;
	x86_init.mapping.pagetable_reserve(_phys(from), _phys(to));
}

/* What is behind the library's hook: the tree's, or its direct reservation. */
static void pagetable_reserve(phys_addr_t from, phys_addr_t to)
{
	if (tree_hook)
		tree_hook(phys_x(from), phys_x(to));
	else
		memblock_reserve(from, phys_x(to) - phys_x(from));
	show_buffer();
}

void tree_reserves(u64 from, u64 to)
{
	if (open && !tree_hook && from == *start << PAGE_SHIFT)
		call_hook(from, to);
	else
		memblock_reserve(_phys(from), to - from);
}

static void map(phys_addr_t from, phys_addr_t to)
{
	tree_after_bootmem = after_bootmem;
	tree_max_pfn_mapped = pfn_x(max_pfn_mapped);
	tree_init_memory_mapping(phys_x(from), phys_x(to));
	open = false;
}

static pte_t mask(pte_t pte)
{
	pte_t entry = { 0 };

	tree_pv_mmu_ops.set_pte(&entry, pte);
	return entry;
}

static void init(void);

/*
 * Kernels that look for a place below what is mapped already need something
 * mapped, and all others die as the report did when there is nothing.
 */
static struct design tree = {
	.name	= "tree",
	.rank	= 8,
	.about	= "a kernel tree in miniature",
	.init	= init,
	.map	= map,
};
DESIGN(tree);

static struct design tree_low = {
	.name		= "tree_low",
	.rank		= 9,
	.about		= "the same, with 64 MiB mapped at the start",
	.init		= init,
	.map		= map,
	.min_mapped	= (u64)64 << 20,
};
DESIGN(tree_low);

static void init(void)
{
	start = &tree_pgt_buf_start ? &tree_pgt_buf_start :
				      &tree_e820_table_start;
	end = &tree_pgt_buf_end ? &tree_pgt_buf_end : &tree_e820_table_end;
	top = &tree_pgt_buf_top ? &tree_pgt_buf_top : &tree_e820_table_top;

	/* What a tree does not bring along is Xen's side of the library. */
	xen_init_mmu_ops();
	pv_mmu_ops.set_pte_at = tree_set_fixmap_pte;
	tree_page_offset_base = page_offset_base;
	tree_init_level4 = (pte_t *)swapper_pg_dir +
			   pgd_index(page_offset_base);
	if (tree_early_alloc_pgt_buf)
		tree_early_alloc_pgt_buf();

	tree_xen_init_mmu_ops();
	x86_init.mapping.pagetable_reserve = pagetable_reserve;
	x86_init.paging.pagetable_setup_done = tree_setup_paging;
	if (!tree_hook_slot)
		return;
	tree_hook = *tree_hook_slot();
	*tree_hook_slot() = call_hook;
	/* Not asked of a tree without hook: its set_pte may poll. */
	tree.mask = mask;
	tree_low.mask = mask;
}
