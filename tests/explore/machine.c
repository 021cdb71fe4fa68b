// SPDX-License-Identifier: GPL-2.0-only
/*
 * All small machines, numbered; machine.h has the idea.
 */
#include "machine.h"

#include "../../mm/pgtable.h"

#include <stdio.h>
#include <stdlib.h>

/* The pages around the border, and those of them that are below it. */
#define CELLS		4
#define CELLS_BELOW	2
/* What else there is below and, on some machines, above them. */
#define LOW_PAGES	32
#define HIGH_PAGES	4
#define SPARES		4

static const struct border {
	u64 at;
	u64 mapped;
	u64 low_pages;
} borders[] = {
	{ (u64)2 << 20, 0, LOW_PAGES },
	{ (u64)2 << 20, (u64)2 << 20, LOW_PAGES },
	{ (u64)4 << 20, (u64)2 << 20, LOW_PAGES },
	/* As far as start-up maps for low_tables: buffers of 35 pages. */
	{ (u64)64 << 20, 0, 80 },
	/* The estimate of the time wants a buffer of 516 pages there. */
	{ (u64)1 << 30, 0, 600 },
};

/* One machine of those with the same border, as the digits of its number. */
struct shape {
	const struct border *border;
	unsigned int usable;	/* cells, the lowest one being bit 0 */
	bool high;
	unsigned int place;	/* cells that the buffer has to stay below */
	unsigned int spare;
	unsigned int split;
};

/* The first mapping ends there, in cells; 0: at the end of memory. */
static const unsigned int splits[] = { 0, CELLS_BELOW, CELLS_BELOW - 1 };

static bool is_usable(const struct shape *m, unsigned int cell)
{
	return cell < CELLS ? m->usable >> cell & 1 : m->high;
}

static unsigned int holes(const struct shape *m)
{
	unsigned int i, n = 0;

	for (i = 0; i < CELLS; i++)
		n += !is_usable(m, i) && is_usable(m, i + 1);
	return n;
}

static unsigned int end_cell(const struct shape *m)
{
	unsigned int i = CELLS + m->high;

	while (i && !is_usable(m, i - 1))
		i--;
	return i;
}

/* Whether it is a machine, and not another one said in another way. */
static bool is_machine(const struct shape *m)
{
	if (holes(m) > 2)
		return false;
	if (m->split && splits[m->split] >= end_cell(m))
		return false;
	/* What is reserved begins with a page of memory. */
	return !m->place || is_usable(m, CELLS - m->place);
}

#define SHAPES	((1 << CELLS) * 2 * (CELLS + 1) * SPARES * \
		 ARRAY_SIZE(splits) * ARRAY_SIZE(borders))

/* All numbers, those that are no machines among them. */
static struct shape shape_at(unsigned int n)
{
	struct shape m;

	m.spare = n % SPARES;
	n /= SPARES;
	m.split = n % ARRAY_SIZE(splits);
	n /= ARRAY_SIZE(splits);
	m.border = &borders[n % ARRAY_SIZE(borders)];
	n /= ARRAY_SIZE(borders);
	m.high = n % 2;
	n /= 2;
	m.place = n % (CELLS + 1);
	n /= CELLS + 1;
	/* the whole of memory first: the simplest machine */
	m.usable = ~n & ((1 << CELLS) - 1);
	return m;
}

static struct shape shapes[SHAPES];
static unsigned int nr_shapes;

unsigned int machine_count(void)
{
	unsigned int i;

	if (nr_shapes)
		return nr_shapes;
	for (i = 0; i < SHAPES; i++) {
		shapes[nr_shapes] = shape_at(i);
		nr_shapes += is_machine(&shapes[nr_shapes]);
	}
	return nr_shapes;
}

static u64 cell_start(const struct shape *m, unsigned int cell)
{
	u64 first = m->border->at - CELLS_BELOW * PAGE_SIZE;

	return first + (cell <= CELLS ? cell : CELLS + HIGH_PAGES) * PAGE_SIZE;
}

void machine_make(struct machine *m, unsigned int i)
{
	const struct shape *shape = &shapes[i];
	unsigned int cell, end = end_cell(shape);
	char error[SCENARIO_ERROR_SIZE], *at = m->text;
	bool in_memory = true;
	u64 start;

	m->number = i;
	m->start = cell_start(shape, 0) - shape->border->low_pages * PAGE_SIZE;
	m->end = cell_start(shape, end);
	m->split = shape->split ? cell_start(shape, splits[shape->split]) :
		   m->end;

	start = m->start;
	for (cell = 0; cell <= end; cell++) {
		bool usable = cell < end && is_usable(shape, cell);

		if (in_memory && !usable)
			at += sprintf(at, " Xen: %016lx - %016lx (usable)\n",
				      start, cell_start(shape, cell));
		if (!in_memory && usable)
			start = cell_start(shape, cell);
		in_memory = usable;
	}
	at += sprintf(at, "\nevents:\nmapped %lx\n", shape->border->mapped);
	if (shape->spare)
		at += sprintf(at, "spare %u\n", shape->spare);
	if (shape->place)
		at += sprintf(at, "reserve %lx-%lx\n",
			      cell_start(shape, CELLS - shape->place), m->end);
	at += sprintf(at, "map %lx-%lx\n", m->start, m->split);

	if (!scenario_parse(&m->s, m->text, (size_t)(at - m->text), error)) {
		fprintf(stderr, "explore: machine %u: %s\n", i, error);
		exit(2);
	}
	m->s.nr_events--;

	/* What may be added later needs a table of its own. */
	m->s.memory_end = (m->end | (PMD_SIZE - 1)) + 1 +
			  MACHINE_ADDED_PAGES * PAGE_SIZE;
}
