/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A boot under test, step by step, for those who look in between.
 */
#ifndef TESTS_BOOT_STEP_H
#define TESTS_BOOT_STEP_H

#include "../../mm/init.h"
#include "boot.h"

#define MAX_BUFFERS	16

/**
 * struct boot - the boot that is under way
 * @s: what is played,
 * @d: and by which design
 * @event: number of the event, from 1
 * @panicked: a panic is being reported
 * @map: init_memory_mapping() of the design
 * @hook: the hook that is being watched
 * @pages: the size of buffers that is being watched
 * @opened: buffers,
 * @hooked: and those that the hook ran for
 * @buffer: the last one, as it was when the hook was called
 * @spare: what the hook gave back, buffer by buffer
 * @nr_spare: how many of these
 * @spare_pages: pages in all of them
 * @nr_got: how many allocs there were
 * @broken: the guarantee that was broken first,
 * @broken_event: the event in which it was,
 * @broken_pfn: and where
 * @readonly: free pages that are read-only now
 * @window_events: events that began while there were such
 * @window_pages: the most of them at a time
 * @got: what each alloc got, in their order
 */
struct boot {
	const struct scenario *s;
	const struct design *d;
	unsigned int event;
	bool panicked;

	void (*map)(phys_addr_t start, phys_addr_t end);
	void (*hook)(phys_addr_t start, phys_addr_t end);
	u64 (*pages)(const struct map_range *mr, unsigned int nr);
	unsigned int opened;
	unsigned int hooked;
	struct { pfn_t start, end, top; } buffer;
	struct { pfn_t start, end; } spare[MAX_BUFFERS];
	unsigned int nr_spare;
	u64 spare_pages;

	unsigned int nr_got;

	char broken;
	unsigned int broken_event;
	pfn_t broken_pfn;

	u64 readonly;
	unsigned int window_events;
	u64 window_pages;

	struct range got[SCENARIO_MAX_EVENTS];
};

extern struct boot boot;

/**
 * boot_begin() - everything up to the first event
 * @s: the scenario
 * @d: the design
 */
void boot_begin(const struct scenario *s, const struct design *d);

/**
 * boot_event() - an event, and a look at the guarantees behind it
 * @n: its number in the scenario, from 1
 *
 * A mapping tests its memory if event @n + 1 is a memory test.
 */
void boot_event(unsigned int n);

#endif /* TESTS_BOOT_STEP_H */
