/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What can happen next on a small machine, and what of it need not be tried in
 * both orders.
 */
#ifndef TESTS_EXPLORE_EVENT_H
#define TESTS_EXPLORE_EVENT_H

#include "../boot/design.h"
#include "machine.h"

/* Sets of events are words: no more than this. */
#define MAX_MOVES	64

/* How many pages of the buffers are mapped by themselves, how many allocs
 * are kept at a time, and how often memory is mapped. */
#define MAX_PAGES	24
#define MAX_HELD	4
#define MAX_MAPS	3

/**
 * struct tries - what the search knows of the way to here
 * @maps: mappings so far,
 * @mapped: and how far up they go, bytes
 * @fresh: nothing has happened since the last of them
 * @paging: paging is set up
 * @held: the allocs that have not been released, by number, from 1
 * @nr_held: how many of them
 * @slot: the page that set_pte has mapped, 0: none
 * @buffers: the pages of each buffer, tables or spare
 * @nr_buffers: how many of them
 */
struct tries {
	unsigned int maps;
	u64 mapped;
	bool fresh;
	bool paging;
	unsigned int held[MAX_HELD];
	unsigned int nr_held;
	u64 slot;
	struct range buffers[MAX_MAPS];
	unsigned int nr_buffers;
};

extern struct tries tries;

/**
 * struct moves - events that are possible now
 * @set: their identities, as bits; one has the same in all states
 * @event: each of these, by identity
 */
struct moves {
	u64 set;
	struct event event[MAX_MOVES];
};

/**
 * moves_now() - what can happen next
 * @moves: is filled
 * @m: the machine
 *
 * Whatever a kernel may do then, design or not: memory that there is not is
 * never asked for, and nobody writes to a page that he has not got.
 */
void moves_now(struct moves *moves, const struct machine *m);

/**
 * move_has_test() - whether a mapping tests its memory, too
 * @move: its identity
 *
 * Such a move is two events.
 */
bool move_has_test(unsigned int move);

/**
 * move_done() - keep account of what has just happened
 * @move: its identity
 * @e: the event
 */
void move_done(unsigned int move, const struct event *e);

/**
 * move_text() - say an event as a line of a scenario
 * @e: the event, whose text is filled
 */
void move_text(struct event *e);

/**
 * moves_independent() - what commutes with an event
 * @d: the design
 * @move: the identity of the event
 *
 * Return: all those that lead to the same state before it and behind it, and
 * that neither makes possible or impossible.
 */
u64 moves_independent(const struct design *d, unsigned int move);

#endif /* TESTS_EXPLORE_EVENT_H */
