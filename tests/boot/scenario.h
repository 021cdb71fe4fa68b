/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A scenario: a memory map as dmesg prints it, and what happens in that boot.
 *
 * Up to a line that says "events:" and nothing else the text is a log, of which
 * the last map counts (log.h); a line that begins with "#" is a comment. Behind
 * that line stand the events, one a line, in their order; "#" begins a comment
 * wherever it stands. Without it, the log gets the usual boot.
 *
 *	mapped ADDR		what start-up maps ends here; only as the first
 *	spare PAGES		each buffer is so much larger; only as the first
 *	map low|high|FROM-TO	init_memory_mapping() of that range
 *	memtest			early_memtest() of what was mapped last
 *	alloc PAGES [NAME]	memblock hands out that many, they are written to
 *	release N		what the Nth alloc got is freed
 *	reserve FROM-TO		memblock_reserve()
 *	free FROM-TO		memblock_free()
 *	ioremap ADDR|spare	early_memremap() of that page (or of the first
 *				spare page of the last buffer), which is then
 *				written to
 *	set_pte ADDR		a slot of the fixmap maps that page, until the
 *				next set_pte or clear_pte
 *	clear_pte		that slot is emptied
 *	paging_init		the final paging set-up with its two hooks
 *	hotadd FROM-TO		memory is added when bootmem is up
 *
 * Addresses are hexadecimal, with or without 0x; PAGES and N are decimal. "low" is
 * everything up to the last memory below 4 GiB, "high" the rest. At the end of
 * every boot all free memory is written to.
 */
#ifndef TESTS_BOOT_SCENARIO_H
#define TESTS_BOOT_SCENARIO_H

#include "log.h"

#define SCENARIO_MAX_RANGES	LOG_MAX_ENTRIES
#define SCENARIO_MAX_EVENTS	256
#define SCENARIO_ERROR_SIZE	CURSOR_ERROR_SIZE
#define SCENARIO_MEMORY_SIZE	512

enum event_type {
	EVENT_MAP,
	EVENT_MEMTEST,
	EVENT_ALLOC,
	EVENT_RELEASE,
	EVENT_RESERVE,
	EVENT_FREE,
	EVENT_IOREMAP,
	EVENT_SET_PTE,
	EVENT_CLEAR_PTE,
	EVENT_PAGING_INIT,
	EVENT_HOTADD,
	EVENT_FILL,		/* implied, the last one of every boot */
};

/**
 * struct event - something that happens
 * @type: what
 * @start: physical address in bytes; for EVENT_ALLOC the number of pages, for
 *	EVENT_RELEASE the number of the alloc, from 1
 * @end: physical address in bytes
 * @spare: EVENT_IOREMAP: @start is unused, a spare page is meant
 * @text: as it stands in the scenario
 */
struct event {
	enum event_type type;
	u64 start;
	u64 end;
	bool spare;
	char text[40];
};

/* A range of physical addresses in bytes. */
struct range {
	u64 start;
	u64 end;
};

/**
 * struct scenario - a machine and its boot
 * @ram: usable memory, sanitised: sorted, whole pages, no overlaps
 * @nr_ram: how many ranges
 * @from: the map that says so
 * @log_size: in how many bytes of the text; the events follow, if it has any
 * @low_end: end of the usable memory below 4 GiB, bytes
 * @ram_end: end of all usable memory, bytes
 * @memory_end: end of all memory that is ever touched (added memory too), bytes
 * @mapped: end of what the start-up code maps, bytes
 * @mapped_given: whether the scenario says so itself
 * @spare: pages that each buffer gets on top of what the design asks for
 * @spare_given: whether the scenario says so
 * @events: what happens, the implied last one included
 * @nr_events: how many
 */
struct scenario {
	struct range ram[SCENARIO_MAX_RANGES];
	unsigned int nr_ram;
	struct log_origin from;
	size_t log_size;
	u64 low_end;
	u64 ram_end;
	u64 memory_end;
	u64 mapped;
	bool mapped_given;
	u64 spare;
	bool spare_given;
	struct event events[SCENARIO_MAX_EVENTS];
	unsigned int nr_events;
};

/**
 * scenario_parse() - read a scenario
 * @s: is filled
 * @text: the file's content, not terminated
 * @size: its bytes
 * @error: what is wrong and in which line, when something is
 *
 * Return: whether the text is a scenario.
 */
bool scenario_parse(struct scenario *s, const char *text, size_t size,
		    char error[SCENARIO_ERROR_SIZE]);

/**
 * scenario_memory() - say what memory there is, and how that is known
 * @s: a scenario
 * @buf: is filled with a line, without a newline
 * @size: its bytes, SCENARIO_MEMORY_SIZE are enough
 *
 * Return: how many characters stand in @buf.
 */
size_t scenario_memory(const struct scenario *s, char *buf, size_t size);

#endif /* TESTS_BOOT_SCENARIO_H */
