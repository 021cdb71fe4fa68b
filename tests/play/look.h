/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Looking at all that a request may have changed, and what is known from it.
 */
#ifndef TESTS_PLAY_LOOK_H
#define TESTS_PLAY_LOOK_H

#include "../../mm/pgtable.h"
#include "request.h"

/* The entries as they were when they were looked at last. */
extern u64 seen[WATCHED_FRAMES][PTRS_PER_TABLE];

/* What is known from the results; whoever plays a request notes it. */
extern unsigned int pinned_as[WATCHED_FRAMES];
extern unsigned int base_frame;

/* As a table of which level a frame is in use, or 0; look() follows it. */
extern unsigned int used_as[WATCHED_FRAMES];

/**
 * look() - see what has changed, and what each frame is now
 * @aloud: whether to say it
 */
void look(bool aloud);

/* Of a top-level table: is the slot Xen's, is it the guest's own in b? */
bool xens_slot(unsigned int slot);
bool is_kernels_own(unsigned int frame, unsigned int slot);

#endif /* TESTS_PLAY_LOOK_H */
