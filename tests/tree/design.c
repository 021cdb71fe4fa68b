// SPDX-License-Identifier: GPL-2.0-only
/*
 * The design that is a kernel tree, with its own caller.
 *
 * A scenario is played as for any other design, but init_memory_mapping(), the
 * mask, and what becomes of the buffer are the tree's. The tree's hook leads
 * through the library's table, where it is watched; in a tree without a hook
 * the reservation of the tables does.
 */
#include "tree.h"

#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"

/* The limits of the tree's buffer; NULL where it has none. */
static u64 *start, *end, *top;
/* The tree is in its init_memory_mapping(). */
static bool mapping;
/* A buffer waits for its tables to be reserved. */
static bool open;
/* What the tree has registered, and where. */
static void (**hook_slot)(u64 start, u64 end);
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

	if (!start || !mapping || open)
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

/* What the tree has registered by now is called by way of us. */
static void watch_hook(void)
{
	if (!hook_slot || *hook_slot == call_hook)
		return;
	tree_hook = *hook_slot;
	*hook_slot = call_hook;
}

/* What is behind the library's hook: the tree's, or its direct reservation. */
static void pagetable_reserve(phys_addr_t from, phys_addr_t to)
{
	if (hook_slot && !tree_hook)
		panic("x86_init.mapping.pagetable_reserve is NULL");
	if (hook_slot)
		tree_hook(phys_x(from), phys_x(to));
	else if (phys_x(from) != phys_x(to))
		memblock_reserve(from, phys_x(to) - phys_x(from));
	show_buffer();
}

void tree_reserves(u64 from, u64 to)
{
	if (open && !hook_slot)
		call_hook(from, to);
	else if (from != to)
		memblock_reserve(_phys(from), to - from);
}

static void map(phys_addr_t from, phys_addr_t to)
{
	tree_after_bootmem = after_bootmem;
	tree_max_pfn_mapped = pfn_x(max_pfn_mapped);
	watch_hook();
	mapping = true;
	tree_init_memory_mapping(phys_x(from), phys_x(to));
	/* Without a hook nobody is told of a buffer that stayed empty. */
	if (open && !hook_slot && *start == *end)
		call_hook(*start << PAGE_SHIFT, *end << PAGE_SHIFT);
	mapping = open = false;
}

/* Not asked of a tree without a hook: its set_pte may poll. */
static pte_t mask(pte_t pte)
{
	pte_t entry = { 0 };

	if (!hook_slot)
		return pte;
	tree_pv_mmu_ops.set_pte(&entry, pte);
	return entry;
}

static void init(void);

static struct design tree = {
	.name		= tree_name,
	.rank		= 8,
	.about		= tree_about,
	.init		= init,
	.map		= map,
	.mask		= mask,
	.reads_early	= true,
};
DESIGN(tree);

/* Before main(): what the linker knows is no constant of C. */
static void __attribute__((constructor)) fill_in(void)
{
	tree.min_mapped = tree_min_mapped;
}

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
	tree_end_of_kernel = page_offset_base + PMD_SIZE / 2;
	tree_init_mm.pgd = swapper_pg_dir;
	if (tree_early_alloc_pgt_buf)
		tree_early_alloc_pgt_buf();

	tree_xen_init_mmu_ops();
	x86_init.mapping.pagetable_reserve = pagetable_reserve;
	x86_init.paging.pagetable_setup_done = tree_setup_paging;
	hook_slot = tree_hook_slot();
}
