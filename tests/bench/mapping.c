// SPDX-License-Identifier: GPL-2.0-only
/*
 * A whole boot's early mapping on real Xen, counted.
 *
 * A guest like the one that plays scenarios, but with another main(). It does
 * what of a scenario has to do with the mapping: it maps, allocates, reserves,
 * frees and sets up paging, but it tests no memory and maps no page for a
 * moment. Counted are init_memory_mapping(), the hook included, and the two
 * hooks of paging_init(), since one design has its work there and another its
 * last chance. While that runs printk() is silent: a console's lines cost more
 * than what they speak of.
 *
 * "design=floor" stands for no design but for the floor; see ready_made.h. It
 * is a boot of its own, since the first mapping of a frame costs Xen more than
 * any later one: so all boots and the floor pay that alike.
 *
 * Prints "@bench DESIGN HYPERCALLS INSTRUCTIONS TABLES MAPPED WRITABLE": the
 * level 1 to 3 tables that were made, and how many pages of memory are mapped
 * in the end, and how many of them writable. Or "@died DESIGN WHY".
 */
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/format.h"
#include "../guest/guest.h"
#include "count.h"
#include "ready_made.h"

void guest_main(const struct start_info *start) __noreturn;

/* What boot.c has for a boot with a verdict. */
u64 set_pte_polls;
pfn_t max_pfn_mapped;

static char name[DESIGN_NAME_SIZE];
static bool silent;

static u64 counted_hypercalls, counted_instructions, tables;
static u64 begun_hypercalls, begun_instructions, empty;

static void print(const char *fmt, va_list args)
{
	char line[256];

	platform_print(line, vformat(line, sizeof(line), fmt, args));
}

void printk(const char *fmt, ...)
{
	va_list args;

	if (silent)
		return;
	va_start(args, fmt);
	print(fmt, args);
	va_end(args);
}

void panic(const char *fmt, ...)
{
	char why[120];
	va_list args;

	va_start(args, fmt);
	vformat(why, sizeof(why), fmt, args);
	va_end(args);
	silent = false;
	printk("@died %s %s\n", name, why);
	platform_end();
}

void boot_page_fault(u64 addr, bool write, bool present)
{
	panic("page fault: %s a %s page at %lx",
	      write ? "write to" : "read of", present ? "read-only" : "missing",
	      addr);
}

void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	panic("a memory test of %lx - %lx", phys_x(start), phys_x(end));
}

static void begin(void)
{
	silent = true;
	begun_hypercalls = hypercalls;
	begun_instructions = now();
}

static void end(void)
{
	counted_instructions += now() - begun_instructions - empty;
	counted_hypercalls += hypercalls - begun_hypercalls;
	silent = false;
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

static void map(const struct design *d, phys_addr_t start, phys_addr_t to)
{
	if (!d) {
		tables += ready_made_build(start, to);
		begin();
		ready_made_install();
		end();
	} else {
		begin();
		(d->map ? d->map : init_memory_mapping)(start, to);
		end();
		tables += pfn_diff(pgt_buf_end, pgt_buf_start);
	}
	if (pfn_x(max_pfn_mapped) < pfn_x(PFN_DOWN(to))) {
		max_pfn_mapped = PFN_DOWN(to);
		memblock.current_limit = to;
	}
}

static void paging_init(void)
{
	begin();
	x86_init.paging.pagetable_setup_start();
	x86_init.paging.pagetable_setup_done();
	end();
}

static void play(const struct design *d, const struct event *e)
{
	switch (e->type) {
	case EVENT_MAP:
		map(d, _phys(e->start), _phys(e->end));
		break;
	case EVENT_ALLOC:
		memblock_alloc(e->start << PAGE_SHIFT, PAGE_SIZE);
		break;
	case EVENT_RESERVE:
		memblock_reserve(_phys(e->start), e->end - e->start);
		break;
	case EVENT_FREE:
		memblock_free(_phys(e->start), e->end - e->start);
		break;
	case EVENT_PAGING_INIT:
		if (d)
			paging_init();
		break;
	case EVENT_MEMTEST:
	case EVENT_IOREMAP:
	case EVENT_HOTADD:
	case EVENT_FILL:
		break;
	}
}

static void report(u64 memory_end)
{
	u64 pages[MAPPING_WRITABLE + 1] = { 0 }, addr, bytes;

	for (addr = 0; addr < memory_end; addr += bytes)
		pages[check_run(_phys(addr), _phys(memory_end), &bytes)] +=
			bytes >> PAGE_SHIFT;
	printk("@bench %s %lu %lu %lu %lu %lu\n", name, counted_hypercalls,
	       counted_instructions, tables,
	       pages[MAPPING_READONLY] + pages[MAPPING_WRITABLE],
	       pages[MAPPING_WRITABLE]);
}

static bool is_floor(void)
{
	static const char floor[] = "floor";
	unsigned int i;

	for (i = 0; floor[i] && name[i] == floor[i]; i++)
		;
	return floor[i] == name[i];
}

void guest_main(const struct start_info *start)
{
	static struct scenario s;
	const struct design *d = NULL;
	u64 mapped;
	unsigned int i;

	trap_init(start);
	guest_design(start, name);
	if (!is_floor()) {
		d = design_find(name);
		if (!d)
			guest_die("no design is called \"%s\"", name);
	}
	guest_scenario(start, &s);
	memory_init(start, s.memory_end);

	mapped = d && d->min_mapped > s.mapped ? d->min_mapped : s.mapped;
	memblock_init();
	for (i = 0; i < s.nr_ram; i++)
		memblock_add(_phys(s.ram[i].start),
			     s.ram[i].end - s.ram[i].start);
	memblock.current_limit = _phys(mapped);
	max_pfn_mapped = _pfn(mapped >> PAGE_SHIFT);
	startup_tables(mapped < s.low_end ? mapped : s.low_end & PMD_MASK);
	if (d) {
		pgt_buf_ops.pages = d->exact ? exact_table_pages :
					       historic_table_pages;
		d->init();
		if (d->skips_empty) {
			hook = x86_init.mapping.pagetable_reserve;
			x86_init.mapping.pagetable_reserve = skip_empty;
		}
	} else {
		xen_init_mmu_ops();
	}

	calibrate();
	for (i = 0; i < s.nr_events; i++)
		play(d, &s.events[i]);
	report(s.memory_end);
	platform_end();
}
