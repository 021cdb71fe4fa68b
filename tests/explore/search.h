/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * All that can happen on one machine, up to a number of events.
 *
 * Depth first, on the real thing: an event is played, looked at, and taken
 * back. A state that was there before is not followed again, and of two events
 * that commute only one order is tried: an event that has been tried in a state
 * sleeps in what follows for as long as only such happen that are independent
 * of it (Godefroid's sleep sets).
 */
#ifndef TESTS_EXPLORE_SEARCH_H
#define TESTS_EXPLORE_SEARCH_H

#include "machine.h"
#include "state.h"

/* The first mapping, and as many events behind it; tests count, too. */
#define MAX_DEPTH	12

/**
 * struct violation - what was found
 * @guarantee: its letter; 0 for a crash that none of them speaks of
 * @event: the event of the scenario in which it was broken, from 1,
 * @pfn: and where
 * @depth: events, the last of which did it
 * @nr: moves, those of a mapping and its test being one
 * @move: their identities
 */
struct violation {
	char guarantee;
	unsigned int event;
	pfn_t pfn;
	unsigned int depth;
	unsigned int nr;
	unsigned int move[MAX_DEPTH + 1];
};

/**
 * struct search - what to look for, and what came of it
 * @d: the design
 * @depth: events, the first mapping included
 * @both_orders: also of events that are independent
 * @carry_on: a violation is no end, unless the boot crashes
 * @replay: compare one state in so many with what its events lead to on a new
 *	machine, and one in so many of those that are met again with what it
 *	was; 0: none
 * @states: different states
 * @events: events that were tried
 * @sum: of the hashes of the states
 * @replayed: states that were compared,
 * @met_again: states that were,
 * @differ: and those of both that were not the same
 * @found: a violation, the shortest on this machine; its depth is 0 if none
 */
struct search {
	const struct design *d;
	unsigned int depth;
	bool both_orders;
	bool carry_on;
	unsigned int replay;

	u64 states;
	u64 events;
	struct state_hash sum;
	u64 replayed;
	u64 met_again;
	u64 differ;
	struct violation found;
};

/**
 * search_machine() - try everything on one machine
 * @s: counts are added to; a violation ends it
 * @m: the machine
 */
void search_machine(struct search *s, struct machine *m);

/**
 * search_retell() - the events that led to a violation
 * @s: a search, for its design
 * @found: what was found
 * @m: the machine; its scenario gets the events
 *
 * Return: whether they lead to it on a new machine, too. They do not when it
 * takes what an event that was taken back has left in free memory.
 */
bool search_retell(struct search *s, const struct violation *found,
		   struct machine *m);

#endif /* TESTS_EXPLORE_SEARCH_H */
