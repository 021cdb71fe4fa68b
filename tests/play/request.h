/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A request of the guest that plays, and how it is written in a line.
 *
 *	update COMMAND TABLE SLOT ENTRY DOMAIN	mmu_update, one entry
 *	kernel TABLE				the guest's own, of level 4
 *	map PAGE ENTRY FLUSH			update_va_mapping
 *	ext OPERATION FRAME FRAME DOMAIN	mmuext_op
 *	store PAGE SLOT ENTRY			a plain store through a mapping
 *
 * "+" in front of a line: it goes into the hypercall of the line before, which
 * is of the same kind; "&": into the multicall of the line before.
 *
 * A frame has a name, since the two machines number theirs in their own ways:
 * f0 to f15 are those that are played with, t is the level 1 table that maps
 * the pages, b the level 4 table that the guest was started with; the others
 * are not the guest's. PAGE is the number of one of the 16 pages that t maps
 * for the game. ENTRY is "FRAME+FLAGS", or "0+FLAGS"; numbers are hexadecimal.
 */
#ifndef TESTS_PLAY_REQUEST_H
#define TESTS_PLAY_REQUEST_H

#include "../../x86_init/types.h"

#define PLAY_FRAMES	16

enum frame {
	/* 0 to PLAY_FRAMES - 1: those that are played with */
	FRAME_T = PLAY_FRAMES,
	FRAME_B,
	WATCHED_FRAMES,
	FRAME_0 = WATCHED_FRAMES,	/* the machine's first */
	FRAME_LOW,			/* memory below 1 MiB, for devices */
	FRAME_VGA,
	FRAME_HOLE,			/* where the devices of PCI lie */
	FRAME_APIC,
	FRAME_IOAPIC,
	FRAME_XEN,			/* Xen's own */
	FRAME_FAR,			/* behind all memory */
	FRAME_BEYOND,			/* more than an address has bits */
	FRAME_NONE,			/* all bits set */
	NR_FRAMES,
};

enum request_kind {
	REQUEST_UPDATE,
	REQUEST_KERNEL,
	REQUEST_MAP,
	REQUEST_EXT,
	REQUEST_STORE,
};

/* What it has in common with the request before. */
enum join { JOIN_NOTHING, JOIN_HYPERCALL, JOIN_MULTICALL };

/**
 * struct request - one line
 * @kind: which of the above
 * @join: whether it is part of what comes before
 * @command: of an update: the low bits of its pointer; of an ext: MMUEXT_*; of
 *	a map: UVMF_*
 * @frame: the table; of a map or a store: the number of the page
 * @slot: of an update or a store: which of the 512 entries
 * @target: what the entry points to; of an ext: its other frame
 * @flags: of the entry, the bits that are no address
 * @domain: of an update or an ext: in whose name
 */
struct request {
	enum request_kind kind;
	enum join join;
	unsigned int command;
	unsigned int frame;
	unsigned int slot;
	unsigned int target;
	u64 flags;
	unsigned int domain;
};

#define REQUEST_TEXT	96

/**
 * request_print() - as a line
 * @r: the request
 * @text: gets the line, without the new line
 */
void request_print(const struct request *r, char text[REQUEST_TEXT]);

/**
 * request_parse() - from a line
 * @r: gets the request
 * @line: where the line begins; it ends at a new line or at a 0
 *
 * Return: whether it is one.
 */
bool request_parse(struct request *r, const char *line);

/* The name of a frame. */
const char *frame_name(unsigned int frame);

/**
 * next_random() - the next of a series of numbers
 * @series: where it is
 */
u64 next_random(u64 *series);

/**
 * struct taste - what kind of requests a sequence has
 * @full: everything that a guest may ask, not only what kernels ask often
 * @frames: of each level, at the most
 * @linear: percent of the entries that point to a table of their own level
 * @rare: percent of the entries that have a flag of the rare ones
 * @tables: requests that are still to be made to have tables to begin with
 */
struct taste {
	bool full;
	unsigned int frames;
	unsigned int linear;
	unsigned int rare;
	unsigned int tables;
};

void taste_random(struct taste *t, u64 *series, bool full);

/**
 * request_random() - a request that may make sense
 * @r: gets it
 * @t: what kind of
 * @series: where the numbers come from
 * @before: the request before, or NULL
 */
void request_random(struct request *r, struct taste *t, u64 *series,
		    const struct request *before);

/* Slots 64 and 128 map the direct map and the pool, 511 the guest's image. */
#define KERNEL_SLOTS	3
extern const unsigned int kernel_slots[KERNEL_SLOTS];

#endif /* TESTS_PLAY_REQUEST_H */
