// SPDX-License-Identifier: GPL-2.0-only
/*
 * init_memory_mapping() keeps the guarantees A to E on any machine, whatever
 * is called between two runs of it, on the model of Xen.
 *
 * The input chooses a machine: its memory with holes, what start-up maps, the
 * pages that the direct map may use. Then it chooses calls, each with its
 * arguments. All of them are calls that a correct kernel could make, so the
 * only panic that may happen is one for want of room.
 *
 * The oracle does not ask the library. It walks the page tables from the root
 * and keeps a few flags for each page: what is memory, what was taken by others
 * and which ranges were mapped. From these follow how each page has to be
 * mapped, and whether it has to be free.
 */
#include "fuzz.h"

#include <string.h>

#include "../../mm/fixmap.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../unit/early.h"

#define MAX_CALLS	12
#define MAX_SPARE	600
#define MAX_HOLES	4

/*
 * The pages that can be memory: those from 0 on, and on some machines those
 * around a border of the page tables. They are numbered through.
 */
#define LOW_MIN		((unsigned int)(8 * MIB >> PAGE_SHIFT))
#define LOW_MAX		((unsigned int)(40 * MIB >> PAGE_SHIFT))
#define HIGH_PAGES	((unsigned int)(16 * MIB >> PAGE_SHIFT))
#define MAX_PAGES	(LOW_MAX + HIGH_PAGES)

static unsigned int low_pages, nr_pages;
static u64 high_base;

/* What is so of each page, by the calls that were made. */
static bool is_memory[MAX_PAGES];
static bool is_taken[MAX_PAGES];	/* by others than page tables */
static bool is_covered[MAX_PAGES];	/* mapped, or it should be */

/* And by what the page tables say. */
static bool is_table[MAX_PAGES];
static enum mapping mapping[MAX_PAGES];

/* All memory below this page is mapped; behind @ram_pages it is added late. */
static unsigned int mapped_pages, ram_pages;

enum { SIZE_EXACT, SIZE_SPARE, SIZE_HISTORIC, NR_SIZINGS };
enum { PLACE_BELOW_END, PLACE_LOWEST, PLACE_BELOW_LIMIT, NR_PLACES };

/* The buffer of the call that is under way. */
static struct {
	unsigned int sizing, place;
	unsigned int limit;		/* a page: of SIZE_SPARE, the number */
	unsigned int opened, hooked;	/* how often */
	bool no_room;
} buf;

static u64 addr_of(unsigned int page)
{
	if (page < low_pages)
		return (u64)page << PAGE_SHIFT;
	return high_base + ((u64)(page - low_pages) << PAGE_SHIFT);
}

/* Behind the last of the first @pages pages. */
static u64 end_of(unsigned int pages)
{
	return pages ? addr_of(pages - 1) + PAGE_SIZE : 0;
}

/* The number of the page at @addr; @nr_pages when it has none. */
static unsigned int page_at(u64 addr)
{
	if (addr < end_of(low_pages))
		return (unsigned int)(addr >> PAGE_SHIFT);
	if (nr_pages > low_pages && addr >= high_base &&
	    addr < end_of(nr_pages))
		return low_pages +
		       (unsigned int)((addr - high_base) >> PAGE_SHIFT);
	return nr_pages;
}

static pfn_t pfn_of(unsigned int page)
{
	return PFN_DOWN(_phys(addr_of(page)));
}

static void set(bool *flags, unsigned int from, unsigned int to, bool value)
{
	memset(flags + from, value, to - from);
}

/* A page below @limit, now and then the first of a 2 MiB page. */
static unsigned int choose_page(struct choices *c, unsigned int limit)
{
	unsigned int n = choose_below(c, 65536);
	unsigned int page = (n & 0x3fff) % limit;

	return n >> 14 ? page : page & ~511u;
}

/* How many pages: a few, or many. */
static unsigned int choose_length(struct choices *c, unsigned int limit)
{
	unsigned int n = choose_byte(c);

	n = n < 192 ? 1 + n % 64 : (n - 191) * 64;
	return n < limit ? n : limit;
}

/* ---- the page tables, from the root down */

static pfn_t entry_pfn(u64 entry)
{
	u64 frame = (entry & PTE_PFN_MASK) >> PAGE_SHIFT;

	return platform_is_xen ? machine_to_phys_mapping[frame] : _pfn(frame);
}

/* The part of [@addr, @end) that lies in [@start, @stop). */
static void see_part(u64 addr, u64 end, u64 start, u64 stop, bool writable)
{
	if (addr < start)
		addr = start;
	for (; addr < end && addr < stop; addr += PAGE_SIZE) {
		enum mapping *m = &mapping[page_at(addr)];

		must(*m == MAPPING_NONE);
		*m = writable ? MAPPING_WRITABLE : MAPPING_READONLY;
	}
}

static void see_leaf(u64 addr, u64 size, pfn_t pfn, bool writable)
{
	must(pfn_x(pfn) == addr >> PAGE_SHIFT);
	see_part(addr, addr + size, 0, end_of(low_pages), writable);
	if (nr_pages > low_pages)
		see_part(addr, addr + size, high_base, end_of(nr_pages),
			 writable);
}

static void see_table(pfn_t pfn)
{
	unsigned int page = page_at(phys_x(PFN_PHYS(pfn)));

	/* The start-up code's tables lie elsewhere. */
	if (page == nr_pages)
		return;
	must(!is_table[page]);
	is_table[page] = true;
}

static void walk(const u64 *table, unsigned int shift, u64 addr, u64 allowed)
{
	u64 size = (u64)1 << shift;
	unsigned int i;

	for (i = 0; i < PTRS_PER_TABLE; i++, addr += size) {
		u64 entry = table[i];

		if (!(entry & _PAGE_PRESENT)) {
			must(!entry);
		} else if (shift == PAGE_SHIFT || (entry & _PAGE_PSE)) {
			see_leaf(addr, size, entry_pfn(entry),
				 entry & allowed & _PAGE_RW);
		} else {
			see_table(entry_pfn(entry));
			walk(platform_table(entry_pfn(entry)), shift - 9, addr,
			     entry & allowed);
		}
	}
}

static void see_page_tables(void)
{
	const u64 *top = platform_table(PFN_DOWN(_phys(KERNEL_PHYS)));
	u64 addr;

	memset(is_table, 0, sizeof(is_table));
	memset(mapping, 0, sizeof(mapping));
	for (addr = 0; addr < KERNEL_PHYS; addr += PGDIR_SIZE) {
		u64 entry = top[pgd_index((u64)__va(_phys(addr)))];

		if (!(entry & _PAGE_PRESENT))
			continue;
		see_table(entry_pfn(entry));
		walk(platform_table(entry_pfn(entry)), PUD_SHIFT, addr, entry);
	}
}

/* ---- the guarantees */

/* Which pages memblock would hand out. */
static void see_free(bool *handed_out)
{
	phys_addr_t from = _phys(0), to = memblock_end_of_DRAM();
	phys_addr_t limit = to;

	memset(handed_out, 0, MAX_PAGES);
	for (; memblock_next_free(&from, &to); from = to, to = limit)
		set(handed_out, page_at(phys_x(from)),
		    page_at(phys_x(to) - 1) + 1, true);
}

/* A to C of each single page, while the buffer is closed. */
static void check_pages(void)
{
	static bool handed_out[MAX_PAGES];
	unsigned int page;

	see_page_tables();
	see_free(handed_out);
	for (page = 0; page < nr_pages; page++) {
		must((mapping[page] != MAPPING_NONE) == is_covered[page]);
		must(handed_out[page] == (is_memory[page] && !is_taken[page] &&
				       !is_table[page]));
		if (is_table[page] && platform_is_xen)
			must(mapping[page] != MAPPING_WRITABLE);
		else if (is_covered[page])
			must(mapping[page] == MAPPING_WRITABLE);
	}
}

/* What is quickly seen, after each call. */
static void check(void)
{
	pfn_t first;

	must(check_free_readonly(&first) == 0);
	must(pgt_buf_top == pgt_buf_end);
}

/* The call site of the hook, with eyes. */
static void (*real_hook)(phys_addr_t start, phys_addr_t end);

static void watched_hook(phys_addr_t start, phys_addr_t end)
{
	pfn_t first = pgt_buf_start, top = pgt_buf_top;
	phys_addr_t from = start, to = end;
	u64 spare = pfn_diff(top, PFN_DOWN(end));

	/* E */
	must(!after_bootmem);
	must(buf.opened == 1 && buf.hooked == 0);
	buf.hooked++;
	must(start == PFN_PHYS(first) && end == PFN_PHYS(pgt_buf_end));
	if (buf.sizing == SIZE_EXACT)
		must(spare == 0);
	if (buf.sizing == SIZE_SPARE)
		must(spare == buf.limit % MAX_SPARE);

	/* A TLB may well know a spare page as it is now. */
	if (spare && is_mapped(PFN_DOWN(end)))
		(void)*(volatile u64 *)__va(end);
	real_hook(start, end);

	must(pgt_buf_start == first && PFN_PHYS(pgt_buf_end) == end);
	must(!memblock_next_free(&from, &to));
	must(!memblock_is_region_reserved(end, spare << PAGE_SHIFT));
	check();

	for (first = PFN_DOWN(end); platform_is_xen && first != top;
	     first = pfn_add(first, 1))
		must(pte_write(mask_rw_pte(pfn_pte(first, PAGE_KERNEL))));
}

/* ---- how large the buffer is, and where it goes */

static u64 choose_size(const struct map_range *mr, unsigned int nr)
{
	buf.opened++;
	switch (buf.sizing) {
	case SIZE_EXACT:
		return exact_table_pages(mr, nr);
	case SIZE_SPARE:
		return exact_table_pages(mr, nr) + buf.limit % MAX_SPARE;
	default:
		return historic_table_pages(mr, nr);
	}
}

static phys_addr_t lowest_place(u64 size, phys_addr_t end)
{
	phys_addr_t from = _phys(PAGE_SIZE), to = end;

	for (; memblock_next_free(&from, &to); from = to, to = end)
		if (phys_x(to) - phys_x(from) >= size)
			return from;
	return MEMBLOCK_ERROR;
}

static phys_addr_t choose_place(u64 size, phys_addr_t end)
{
	phys_addr_t limit = _phys(addr_of(buf.limit)), place;

	switch (buf.place) {
	case PLACE_BELOW_END:
		place = place_below_end(size, end);
		break;
	case PLACE_LOWEST:
		place = lowest_place(size, end);
		break;
	default:
		if (phys_x(limit) > phys_x(end))
			limit = end;
		place = memblock_find_in_range(_phys(0), limit, size,
					       PAGE_SIZE);
	}
	buf.no_room = place == MEMBLOCK_ERROR;
	return place;
}

/* ---- the calls */

/* Real stores take long, so they are made at the ends of a piece only. */
static void write_free(phys_addr_t start, phys_addr_t end)
{
	must(pgt_buf_top == pgt_buf_end);
	must(!memblock_is_region_reserved(start, phys_x(end) - phys_x(start)));
	platform_write(start, _phys(phys_x(start) + PAGE_SIZE));
	platform_write(_phys(phys_x(end) - PAGE_SIZE), end);
	check();
}

static bool gib_has_memory(u64 gib)
{
	unsigned int page;

	for (page = 0; page < nr_pages; page++)
		if (is_memory[page] && addr_of(page) >> PUD_SHIFT == gib)
			return true;
	return false;
}

/* While the kernel starts, a GiB without memory is not mapped. */
static void cover(unsigned int from, unsigned int to)
{
	unsigned int page;
	u64 gib = ~(u64)0;
	bool skip = false;

	for (page = from; page < to; page++) {
		if (addr_of(page) >> PUD_SHIFT != gib) {
			gib = addr_of(page) >> PUD_SHIFT;
			skip = !after_bootmem && !gib_has_memory(gib);
		}
		if (!skip)
			is_covered[page] = true;
	}
}

static void map(unsigned int from, unsigned int to)
{
	u64 start = addr_of(from), end = end_of(to);

	buf.opened = buf.hooked = 0;
	nr_hook_calls = 0;
	init_memory_mapping(_phys(start), _phys(end));
	must(buf.opened == !after_bootmem);
	must(buf.hooked == buf.opened);
	cover(from, to);
	if (to > mapped_pages) {
		mapped_pages = to;
		memblock.current_limit = _phys(end);
	}
}

/* A range that is mapped, is not, or is in part; and all memory below is. */
static void call_map(struct choices *c, unsigned int limit)
{
	unsigned int next = mapped_pages, from, to, how = choose_byte(c);

	buf.sizing = how % NR_SIZINGS;
	buf.place = how / 4 % 4 % NR_PLACES;
	memtest = how / 16 % 4 == 0;
	buf.limit = choose_page(c, nr_pages);

	while (next < limit && !is_memory[next])
		next++;
	from = mapped_pages;
	if (how / 64 == 1)
		from = next;
	if (how / 64 == 2)
		from = choose_page(c, mapped_pages + 1);
	if (from >= limit)
		from = 0;
	to = how / 64 == 3 ? limit : from + 1 + choose_page(c, limit - from);
	/* Nobody has the time to map a hole of a GiB by 4 KiB pages. */
	if (!cpu_has_pse && from < low_pages && to > low_pages)
		to = low_pages;

	map(from, to);
	check_pages();
}

static void call_hotadd(struct choices *c)
{
	unsigned int page, before = mapped_pages;

	after_bootmem = true;
	call_map(c, nr_pages);
	for (page = before; page < mapped_pages; page++) {
		if (page < ram_pages)
			continue;
		memblock_add(_phys(addr_of(page)), PAGE_SIZE);
		is_memory[page] = true;
	}
}

static void call_alloc(struct choices *c)
{
	unsigned int pages = choose_length(c, 16), first;
	u64 size = (u64)pages << PAGE_SHIFT;
	phys_addr_t addr;

	if (memblock_find_in_range(_phys(0), memblock.current_limit, size,
				   PAGE_SIZE) == MEMBLOCK_ERROR)
		return;
	addr = memblock_alloc(size, PAGE_SIZE);
	first = page_at(phys_x(addr));
	must(first + pages <= mapped_pages);
	set(is_taken, first, first + pages, true);
	platform_write(addr, _phys(phys_x(addr) + size));
}

/*
 * What is free is taken, or what was taken is freed. A kernel that frees its
 * page tables is not this library's concern.
 */
static void call_reserve(struct choices *c, bool reserve)
{
	unsigned int from = choose_page(c, nr_pages), to = from;
	unsigned int limit = from < low_pages ? low_pages : nr_pages;
	unsigned int stop = from + choose_length(c, limit - from);
	phys_addr_t base = _phys(addr_of(from));

	while (to < stop &&
	       (reserve ? is_free(pfn_of(to)) : is_taken[to]))
		to++;
	set(is_taken, from, to, reserve);
	if (reserve)
		memblock_reserve(base, (u64)(to - from) << PAGE_SHIFT);
	else
		memblock_free(base, (u64)(to - from) << PAGE_SHIFT);
}

/*
 * D, and what one mapping shows the other does. Of the tables only those of the
 * last buffer are known to be tables.
 */
static void call_ioremap(struct choices *c)
{
	unsigned int page = choose_page(c, nr_pages);
	volatile u64 *p;

	see_page_tables();
	if (is_table[page] && !pfn_in(pfn_of(page), pgt_buf_start, pgt_buf_end))
		return;
	p = early_memremap(_phys(addr_of(page)));
	if (!is_table[page])
		*p = page;
	if (!is_table[page] && is_covered[page])
		must(*(volatile u64 *)__va(_phys(addr_of(page))) == page);
	early_iounmap((const void *)p);
}

static void call(struct choices *c)
{
	switch (choose_byte(c) % 16) {
	case 0:
		early_memtest(_phys(0), _phys(end_of(mapped_pages)));
		break;
	case 1:
	case 2:
		call_alloc(c);
		break;
	case 3:
	case 4:
		call_reserve(c, true);
		break;
	case 5:
		call_reserve(c, false);
		break;
	case 6:
	case 7:
		call_ioremap(c);
		break;
	case 8:
		call_hotadd(c);
		break;
	default:
		call_map(c, after_bootmem ? nr_pages : ram_pages);
	}
	check();
}

/* ---- the machine */

static void choose_machine(struct choices *c)
{
	static const u64 borders[] = { GIB, 4 * GIB, 512 * GIB };
	unsigned int kind = choose_byte(c), holes, page, to;

	low_pages = LOW_MIN + choose_below(c, LOW_MAX - LOW_MIN + 1);
	nr_pages = low_pages;
	if (kind % 4 == 0) {
		/* Xen's tables of all frames grow with the highest of them. */
		high_base = borders[platform_is_xen ? 0 : kind / 4 % 3] -
			    ((u64)(HIGH_PAGES / 2) << PAGE_SHIFT);
		nr_pages += HIGH_PAGES;
	}
	mapped_pages = 512 * choose_below(c, low_pages / 512 + 1);
	early_machine(end_of(nr_pages), end_of(mapped_pages));
	if (!platform_is_xen) {
		direct_gbpages = kind / 16 % 4 == 0;
		cpu_has_pse = kind / 16 % 4 < 2;
	}

	ram_pages = nr_pages - choose_length(c, nr_pages / 2);
	set(is_memory, 0, ram_pages, true);
	set(is_memory, ram_pages, MAX_PAGES, false);
	set(is_taken, 0, MAX_PAGES, false);
	set(is_covered, 0, MAX_PAGES, false);
	set(is_covered, 0, mapped_pages, true);
	for (holes = choose_byte(c) % (MAX_HOLES + 1); holes; holes--) {
		page = choose_page(c, ram_pages);
		set(is_memory, page,
		    page + choose_length(c, ram_pages - page), false);
	}

	memblock_init();
	for (page = 0; page < ram_pages; page = to) {
		for (to = page + 1; to != low_pages && to < ram_pages &&
				    is_memory[to] == is_memory[page];)
			to++;
		if (is_memory[page])
			memblock_add(_phys(addr_of(page)),
				     (u64)(to - page) << PAGE_SHIFT);
	}
	memblock.current_limit = _phys(end_of(mapped_pages));

	pgt_buf_ops.pages = choose_size;
	pgt_buf_ops.place = choose_place;
	real_hook = x86_init.mapping.pagetable_reserve;
	x86_init.mapping.pagetable_reserve = watched_hook;
	on_memtest = write_free;
	memset(&buf, 0, sizeof(buf));
}

/* Reasons for which a boot may end: there was no room for the tables. */
static bool may_panic(void)
{
	if (strstr(panic_message, "Cannot find space"))
		return buf.no_room;
	/* The estimate of 2.6.39 was too low for some machines. */
	if (strstr(panic_message, "alloc_low_page: ran out of memory"))
		return buf.sizing == SIZE_HISTORIC && !platform_is_xen;
	return after_bootmem &&
	       memblock_find_in_range(_phys(0), memblock.current_limit,
				      PAGE_SIZE, PAGE_SIZE) == MEMBLOCK_ERROR;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct choices c;
	static unsigned int calls;

	c = (struct choices){ data, size };
	panic_expected = true;
	if (setjmp(panic_jump)) {
		if (may_panic())
			return 0;
		fprintf(stderr, "panic: %s\n", panic_message);
		abort();
	}
	choose_machine(&c);
	for (calls = 0; c.size && calls < MAX_CALLS; calls++)
		call(&c);
	early_memtest(_phys(0), _phys(end_of(mapped_pages)));
	check_pages();
	check();
	panic_expected = false;
	return 0;
}
