/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * All small machines, numbered.
 *
 * Each has a border between two page tables, and around it four pages which are
 * memory or not in every way that leaves two holes at the most, so that there
 * are slivers of one page and more. Further there differ
 *
 *	where the border is: at 2, 4 or 64 MiB (level 1), at 1 GiB (level 2)
 *	what start-up maps: nothing, or the first 2 MiB
 *	whether there is more memory above these pages
 *	how far up the buffer may go: something is reserved above it
 *	how many pages the buffer has too many: 0 to 3 more than it has anyway
 *	what is mapped first: all of it, up to the border, or less
 */
#ifndef TESTS_EXPLORE_MACHINE_H
#define TESTS_EXPLORE_MACHINE_H

#include "../boot/scenario.h"

#define MACHINE_TEXT_SIZE	2048

/* Pages that can be added, at the end of what the scenario calls memory. */
#define MACHINE_ADDED_PAGES	2

/**
 * struct machine - a machine before its first event
 * @number: which one
 * @text: as a scenario; its last event is the first mapping
 * @s: the same, parsed, without the event that is implied
 * @start: first byte of its memory
 * @split: where the first mapping ends
 * @end: where memory ends that is not added later, bytes
 */
struct machine {
	unsigned int number;
	char text[MACHINE_TEXT_SIZE];
	struct scenario s;
	u64 start;
	u64 split;
	u64 end;
};

/**
 * machine_count() - how many there are
 */
unsigned int machine_count(void);

/**
 * machine_make() - one of them
 * @m: is filled
 * @i: 0 to machine_count() - 1
 */
void machine_make(struct machine *m, unsigned int i);

#endif /* TESTS_EXPLORE_MACHINE_H */
