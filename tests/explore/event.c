// SPDX-License-Identifier: GPL-2.0-only
/*
 * What can happen next on a small machine; event.h has the idea.
 */
#include "event.h"

#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../boot/boot.h"
#include "../boot/format.h"
#include "../boot/step.h"
#include "../model/xen.h"

enum move {
	MOVE_MEMTEST,
	MOVE_PAGING_INIT,
	MOVE_CLEAR_PTE,
	MOVE_HOTADD,
	MOVE_ALLOC,
	MOVE_ALLOC_SEVERAL,
	MOVE_MAP_REST,		/* what the first mapping has left, */
	MOVE_MAP_REST_TEST,
	MOVE_MAP_AGAIN,		/* or all of it */
	MOVE_MAP_AGAIN_TEST,
	MOVE_RELEASE,		/* of one of those that are held */
	MOVE_IOREMAP = MOVE_RELEASE + MAX_HELD,
	MOVE_SET_PTE = MOVE_IOREMAP + MAX_PAGES,
	MOVES = MOVE_SET_PTE + MAX_PAGES,
};

_Static_assert(MOVES <= MAX_MOVES, "a set of moves is a word");

#define SEVERAL		3
/* Pages that it may take to map what is added. */
#define ADDED_TABLES	4

struct tries tries;

static void add(struct moves *moves, unsigned int move, enum event_type type,
		u64 start, u64 end)
{
	struct event *e = &moves->event[move];

	moves->set |= (u64)1 << move;
	e->type = type;
	e->start = start;
	e->end = end;
}

static bool can_alloc(u64 pages)
{
	return memblock_find_in_range(_phys(0), memblock.current_limit,
				      pages << PAGE_SHIFT, PAGE_SIZE) !=
	       MEMBLOCK_ERROR;
}

static void add_allocs(struct moves *moves)
{
	if (tries.nr_held == MAX_HELD)
		return;
	if (can_alloc(1))
		add(moves, MOVE_ALLOC, EVENT_ALLOC, 1, 0);
	if (can_alloc(SEVERAL))
		add(moves, MOVE_ALLOC_SEVERAL, EVENT_ALLOC, SEVERAL, 0);
}

/* What is mapped by set_pte is not given back. */
static void add_releases(struct moves *moves)
{
	unsigned int i;

	for (i = 0; i < tries.nr_held; i++) {
		const struct range *r = &boot.got[tries.held[i] - 1];

		if (tries.slot >= r->start && tries.slot < r->end)
			continue;
		add(moves, MOVE_RELEASE + i, EVENT_RELEASE, tries.held[i], 0);
	}
}

/* Whatever the design, it has a place for the largest buffer. */
static bool can_map(const struct machine *m, u64 start, u64 end)
{
	struct map_range mr = { _phys(start), _phys(end), 0 };
	u64 pages = historic_table_pages(&mr, 1) + m->s.spare;

	return memblock_find_in_range(_phys(0), _phys(end),
				      pages << PAGE_SHIFT, PAGE_SIZE) !=
	       MEMBLOCK_ERROR;
}

static void add_map(struct moves *moves, const struct machine *m,
		    unsigned int move, u64 start, u64 end)
{
	if (!can_map(m, start, end))
		return;
	add(moves, move, EVENT_MAP, start, end);
	add(moves, move + 1, EVENT_MAP, start, end);
}

static void add_maps(struct moves *moves, const struct machine *m)
{
	if (after_bootmem || tries.maps == MAX_MAPS)
		return;
	if (tries.maps == 0) {
		add_map(moves, m, MOVE_MAP_REST, m->start, m->split);
		return;
	}
	if (m->split < m->end)
		add_map(moves, m, MOVE_MAP_REST, m->split, m->end);
	add_map(moves, m, MOVE_MAP_AGAIN, m->start, m->end);
}

static void add_hotadd(struct moves *moves, const struct machine *m)
{
	u64 start = m->s.memory_end - (MACHINE_ADDED_PAGES << PAGE_SHIFT);

	if (after_bootmem || !can_alloc(ADDED_TABLES))
		return;
	add(moves, MOVE_HOTADD, EVENT_HOTADD, start, m->s.memory_end);
}

static bool is_table(u64 addr)
{
	u64 info = xen_type_info(_pfn(addr >> PAGE_SHIFT));
	u64 type = info & PGT_TYPE_MASK;

	return (info & PGT_COUNT_MASK) && type >= PGT_L1 && type <= PGT_L4;
}

static bool is_held(u64 addr)
{
	unsigned int i;

	for (i = 0; i < tries.nr_held; i++) {
		const struct range *r = &boot.got[tries.held[i] - 1];

		if (addr >= r->start && addr < r->end)
			return true;
	}
	return false;
}

/*
 * An early mapping that is taken away at once, and written through, may be of
 * any page that is no table. One that stays is of a page that somebody holds,
 * or of a table.
 */
static void add_page(struct moves *moves, unsigned int i, u64 addr)
{
	bool table = is_table(addr);

	if (!table)
		add(moves, MOVE_IOREMAP + i, EVENT_IOREMAP, addr, 0);
	if (addr == tries.slot)
		return;
	if (table || is_held(addr))
		add(moves, MOVE_SET_PTE + i, EVENT_SET_PTE, addr, 0);
}

/* Of a large buffer, the pages at both ends. */
static void add_pages(struct moves *moves)
{
	unsigned int i, n = 0, each = MAX_PAGES / MAX_MAPS;

	for (i = 0; i < tries.nr_buffers; i++, n = i * each) {
		const struct range *b = &tries.buffers[i];
		u64 pages = (b->end - b->start) >> PAGE_SHIFT, page;

		for (page = 0; page < pages; page++)
			if (page < each / 2 || page >= pages - each / 2)
				add_page(moves, n++,
					 b->start + (page << PAGE_SHIFT));
	}
}

void moves_now(struct moves *moves, const struct machine *m)
{
	moves->set = 0;
	add_maps(moves, m);
	if (tries.maps == 0)
		return;
	/* Right behind a mapping it is a part of it. */
	if (!tries.fresh)
		add(moves, MOVE_MEMTEST, EVENT_MEMTEST, 0, 0);
	add_allocs(moves);
	add_releases(moves);
	add_pages(moves);
	if (tries.slot)
		add(moves, MOVE_CLEAR_PTE, EVENT_CLEAR_PTE, 0, 0);
	if (!tries.paging)
		add(moves, MOVE_PAGING_INIT, EVENT_PAGING_INIT, 0, 0);
	add_hotadd(moves, m);
}

bool move_has_test(unsigned int move)
{
	return move == MOVE_MAP_REST_TEST || move == MOVE_MAP_AGAIN_TEST;
}

void move_text(struct event *e)
{
	static const char *const formats[] = {
		[EVENT_MAP]		= "map %lx-%lx",
		[EVENT_MEMTEST]		= "memtest",
		[EVENT_ALLOC]		= "alloc %lu",
		[EVENT_RELEASE]		= "release %lu",
		[EVENT_IOREMAP]		= "ioremap %lx",
		[EVENT_SET_PTE]		= "set_pte %lx",
		[EVENT_CLEAR_PTE]	= "clear_pte",
		[EVENT_PAGING_INIT]	= "paging_init",
		[EVENT_HOTADD]		= "hotadd %lx-%lx",
	};

	format(e->text, sizeof(e->text), formats[e->type], e->start, e->end);
}

/* Those who hold something stand in the order of their pages. */
static void hold(unsigned int alloc)
{
	unsigned int i = tries.nr_held++;

	for (; i && boot.got[tries.held[i - 1] - 1].start >
		    boot.got[alloc - 1].start; i--)
		tries.held[i] = tries.held[i - 1];
	tries.held[i] = alloc;
}

static void let_go(unsigned int i)
{
	for (tries.nr_held--; i < tries.nr_held; i++)
		tries.held[i] = tries.held[i + 1];
}

static void opened(void)
{
	struct range b = { phys_x(PFN_PHYS(boot.buffer.start)),
			   phys_x(PFN_PHYS(boot.buffer.top)) };

	if (b.start < b.end)
		tries.buffers[tries.nr_buffers++] = b;
}

void move_done(unsigned int move, const struct event *e)
{
	tries.fresh = false;
	switch (e->type) {
	case EVENT_MAP:
		tries.maps++;
		if (tries.mapped < e->end)
			tries.mapped = e->end;
		tries.fresh = !move_has_test(move);
		opened();
		break;
	case EVENT_ALLOC:
		hold(boot.nr_got);
		break;
	case EVENT_RELEASE:
		let_go(move - MOVE_RELEASE);
		break;
	case EVENT_SET_PTE:
		tries.slot = e->start;
		break;
	case EVENT_CLEAR_PTE:
		tries.slot = 0;
		break;
	case EVENT_PAGING_INIT:
		tries.paging = true;
		break;
	default:
		break;
	}
}

/* What events look at, and what they change. */
#define MEMBLOCK	1	/* what is free, what is held */
#define TABLES		2	/* what the direct map maps, and how */
#define SLOT		4	/* of set_pte */
#define DESIGN_STATE	8	/* what the design remembers */
#define BUFFER		16	/* its limits */
#define EVERYTHING	31

struct use {
	unsigned int reads;
	unsigned int writes;
};

/*
 * Valid for every design. One that remembers nothing can do nothing in set_pte
 * and in setup_done that another set_pte would notice; one that does may ask
 * memblock and change mappings.
 */
static struct use use_of(const struct design *d, unsigned int move)
{
	struct use u;

	switch (move) {
	case MOVE_MEMTEST:
		return (struct use){ MEMBLOCK | TABLES, 0 };
	case MOVE_CLEAR_PTE:
		return (struct use){ 0, SLOT };
	case MOVE_ALLOC:
	case MOVE_ALLOC_SEVERAL:
		return (struct use){ MEMBLOCK | TABLES, MEMBLOCK };
	case MOVE_RELEASE ... MOVE_IOREMAP - 1:
		return (struct use){ MEMBLOCK | SLOT, MEMBLOCK };
	case MOVE_SET_PTE ... MOVES - 1:
		u = (struct use){ BUFFER | TABLES, SLOT };
		break;
	case MOVE_IOREMAP ... MOVE_SET_PTE - 1:
	case MOVE_PAGING_INIT:
		u = (struct use){ BUFFER | TABLES, 0 };
		break;
	default:
		return (struct use){ EVERYTHING, EVERYTHING };
	}
	if (d->state) {
		u.reads |= MEMBLOCK;
		u.writes |= TABLES | DESIGN_STATE;
	}
	return u;
}

u64 moves_independent(const struct design *d, unsigned int move)
{
	struct use a = use_of(d, move);
	unsigned int i;
	u64 set = 0;

	for (i = 0; i < MOVES; i++) {
		struct use b = use_of(d, i);

		if (!(a.writes & (b.reads | b.writes)) &&
		    !(b.writes & (a.reads | a.writes)))
			set |= (u64)1 << i;
	}
	return set;
}
