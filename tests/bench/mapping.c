// SPDX-License-Identifier: GPL-2.0-only
/*
 * A whole boot's early mapping, counted.
 *
 * Counted are init_memory_mapping(), the hook included, and the two hooks of
 * paging_init(), since one design has its work there and another its last
 * chance. The console is silent: its lines would cost more than what they
 * speak of.
 *
 * "floor" stands for no design but for the floor; see ready_made.h. It is a boot
 * of its own, since the first mapping of a frame costs Xen more than any later
 * one: so all boots and the floor pay that alike.
 *
 * Prints "@bench DESIGN HYPERCALLS INSTRUCTIONS TABLES MAPPED WRITABLE SPARE MIB":
 * the level 1 to 3 tables that were made, how many pages of memory are mapped
 * in the end, how many of them writable, how many pages of the buffers did not
 * become tables, and where memory ends. Or "@died DESIGN WHY".
 */
#include "mapping.h"

#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "quiet_boot.h"
#include "ready_made.h"

#define FIRST_REGION	((u64)1 << 20)

/* NULL: the floor. */
static const struct design *design;

static u64 (*instructions)(void);
static u64 counted_hypercalls, counted_instructions, tables, spare;
static u64 begun_hypercalls, begun_instructions, empty;

static void begin(void)
{
	begun_hypercalls = hypercalls;
	begun_instructions = instructions();
}

static void end(void)
{
	counted_instructions += instructions() - begun_instructions - empty;
	counted_hypercalls += hypercalls - begun_hypercalls;
}

/* What counting itself costs. */
static void calibrate(void)
{
	begin();
	end();
	empty = counted_instructions;
	counted_instructions = 0;
}

static void (*hook)(phys_addr_t start, phys_addr_t end);

/* A call site that leaves out the hook when no page was used. */
static void skip_empty(phys_addr_t start, phys_addr_t end)
{
	if (start != end)
		hook(start, end);
}

static u64 (*sized)(const struct map_range *mr, unsigned int nr);
static u64 asked;

static u64 remember_pages(const struct map_range *mr, unsigned int nr)
{
	asked = sized(mr, nr);
	return asked;
}

static void map(phys_addr_t start, phys_addr_t to)
{
	u64 used;

	if (!design) {
		tables += ready_made_build(start, to);
		begin();
		ready_made_install();
		end();
		return;
	}
	begin();
	(design->map ? design->map : init_memory_mapping)(start, to);
	end();
	used = pfn_diff(pgt_buf_end, pgt_buf_start);
	tables += used;
	spare += asked - used;
}

static void paging_init(void)
{
	if (!design)
		return;
	begin();
	x86_init.paging.pagetable_setup_start();
	x86_init.paging.pagetable_setup_done();
	end();
}

static const struct quiet_boot counted_boot = {
	.map		= map,
	.paging_init	= paging_init,
};

static void set_up_design(void)
{
	design->init();
	sized = design->exact ? exact_table_pages : historic_table_pages;
	pgt_buf_ops.pages = remember_pages;
	if (design->skips_empty) {
		hook = x86_init.mapping.pagetable_reserve;
		x86_init.mapping.pagetable_reserve = skip_empty;
	}
}

static void report(u64 memory_end)
{
	u64 pages[MAPPING_WRITABLE + 1] = { 0 }, addr, bytes;

	for (addr = 0; addr < memory_end; addr += bytes)
		pages[check_run(_phys(addr), _phys(memory_end), &bytes)] +=
			bytes >> PAGE_SHIFT;
	silent = false;
	printk("@bench %s %lu %lu %lu %lu %lu %lu %lu\n", boot_name,
	       counted_hypercalls, counted_instructions, tables,
	       pages[MAPPING_READONLY] + pages[MAPPING_WRITABLE],
	       pages[MAPPING_WRITABLE], spare,
	       (memory_end + ((u64)1 << 20) - 1) >> 20);
}

bool mapping_design(const char *name)
{
	static const char floor[] = "floor";
	unsigned int i;

	boot_name = name;
	design = design_find(name);
	for (i = 0; floor[i] && name[i] == floor[i]; i++)
		;
	return design || floor[i] == name[i];
}

void mapping_count(const struct scenario *s, unsigned int regions,
		   u64 (*now)(void))
{
	u64 mapped = s->mapped;
	unsigned int i;

	if (design && design->min_mapped > mapped)
		mapped = design->min_mapped;
	startup_memory(s, mapped);
	for (i = 0; i < regions; i++)
		memblock_reserve(_phys(FIRST_REGION + i * 2 * PAGE_SIZE),
				 PAGE_SIZE);
	if (design)
		set_up_design();
	else
		xen_init_mmu_ops();
	instructions = now;
	calibrate();
	quiet_boot_play(s, &counted_boot);
	report(s->memory_end);
	platform_end();
}
