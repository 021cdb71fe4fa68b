/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The frames of the game: where they are, and one thing done to one of them.
 */
#ifndef TESTS_PLAY_FRAMES_H
#define TESTS_PLAY_FRAMES_H

#include "request.h"

/*
 * The pages that t maps: those that are played with, those where the frames
 * that are watched can be read, and one to try what can be mapped writable.
 */
#define FIRST_PAGE	((u64)0x10)
#define VIEW_PAGE	((u64)0x40)
#define PROBE_PAGE	((u64)0x80)

/* The machine frame of each, and the entries of the guest's own in b. */
extern u64 frame_mfn[NR_FRAMES];
extern u64 kernel_entry[KERNEL_SLOTS];

/* Find them all, and map those that are watched to be viewed. */
void find_frames(void);

/* Where a page, by its number, is mapped. */
u64 page_address(u64 page);

/* What a frame that is watched holds. */
const u64 *view(unsigned int frame);

/* An entry that points to a frame; and to which one does, or NR_FRAMES. */
u64 entry_of(unsigned int frame, u64 flags);
unsigned int frame_of(u64 entry);

/*
 * A hypercall: map a page, a mmuext_op on a frame, write an entry of a table.
 * Return: 0, or what Xen says.
 */
int map_page(u64 page, unsigned int frame, u64 flags);
int frame_ext(unsigned int cmd, unsigned int frame);
int frame_write(unsigned int frame, unsigned int slot, u64 val);

/* Store, and return whether that was a page fault; fault_over() takes it. */
bool store_faults(volatile u64 *p, u64 val);
void fault_over(u64 addr, bool write, bool present);

#endif /* TESTS_PLAY_FRAMES_H */
