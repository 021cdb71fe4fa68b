/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The machine's frames as the model of Xen keeps them, and the way back.
 *
 * Machine memory looks like this; numbers of frames:
 *
 *	0		memory below 1 MiB, which dom0 has like a device
 *	0x100		memory that is Xen's own
 *	0xc0000		devices; interrupts have some of it to themselves
 *	0x100000	the guest's memory
 *	behind it	nothing, which dom0 may map as well
 *	0x10000000	more than the processor's 40 bits of address
 */
#ifndef TESTS_MODEL_FRAME_H
#define TESTS_MODEL_FRAME_H

#include "../../x86_init/types.h"

/* The first frame of the guest. */
#define FIRST_MFN	((u64)0x100000)

enum owner {
	OWNER_GUEST,
	OWNER_XEN,
	OWNER_DEVICE,
	OWNER_RO_DEVICE,
	OWNER_NOBODY,
};

/**
 * frame_owner() - whose a frame is
 * @mfn: any number
 *
 * Return: OWNER_DEVICE for what dom0 may map without owning it, OWNER_RO_DEVICE
 * if only to read, OWNER_NOBODY for what nobody may map.
 */
enum owner frame_owner(u64 mfn);

/* The guest's frames: their type fields, ... */
u64 *frame_info(u64 mfn);

/*
 * ... of a table, how many of its entries point to tables of its own level
 * (positive), or how many of these point to it (negative), ...
 */
u64 *frame_linear(u64 mfn);

/* ... and what they hold. */
u64 *frame_memory(u64 mfn);

/* The pseudo-physical number, as the guest is told and as it may change it. */
u64 frame_pfn(u64 mfn);
void frame_set_pfn(u64 mfn, u64 pfn);

/**
 * set() - change a word of the state, so that it can be changed back
 * @word: which
 * @value: what it becomes
 */
void set(u64 *word, u64 value);

/* The same for a whole page, whatever is going to be done to it. */
void keep_page(u64 *page);

/*
 * The hash is a sum over all words that count, so that one can be taken out
 * of it and another put in. Behind a table's entries stand words for its type,
 * for its pin, and for being a top-level table in use.
 */
enum { TYPE_SLOT = 512, PIN_SLOT, BASE_SLOT, USER_BASE_SLOT, PFN_SLOT };

void count_word(u64 mfn, unsigned int slot, u64 val, bool in);
void count_table(u64 mfn, unsigned int level, const u64 *table, bool in);

/* There is a new machine, and it remembers nothing. */
void forget_changes(void);

#endif /* TESTS_MODEL_FRAME_H */
