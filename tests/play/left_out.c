// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is left out of the game.
 */
#include "left_out.h"

#include "../../mm/pgtable.h"
#include "../../xen/hypercall.h"
#include "frames.h"
#include "look.h"

/* The level at which a request needs @frame as a table; 0: not at all. */
static unsigned int wanted_level(const struct request *r, unsigned int *frame)
{
	*frame = r->frame;
	switch (r->kind) {
	case REQUEST_EXT:
		if (r->command <= MMUEXT_PIN_L4_TABLE)
			return r->command - MMUEXT_PIN_L1_TABLE + 1;
		if (r->command == MMUEXT_NEW_BASEPTR ||
		    r->command == MMUEXT_NEW_USER_BASEPTR)
			return 4;
		return 0;
	case REQUEST_UPDATE:
		*frame = r->target;
		if (r->frame >= WATCHED_FRAMES || used_as[r->frame] < 2 ||
		    !(r->flags & _PAGE_PRESENT))
			return 0;
		return used_as[r->frame] - 1;
	default:
		return 0;
	}
}

/* Would Xen have to make tables of what @frame points to as well? */
static bool needs_more_tables(unsigned int frame, unsigned int wanted)
{
	unsigned int slot;

	if (wanted < 2 || frame >= PLAY_FRAMES || used_as[frame])
		return false;
	for (slot = 0; slot < PTRS_PER_TABLE; slot++) {
		u64 val = seen[frame][slot];
		unsigned int t = frame_of(val);

		if (!(val & _PAGE_PRESENT) || (wanted == 4 && xens_slot(slot)))
			continue;
		if (t < PLAY_FRAMES && t != frame && !used_as[t])
			return true;
	}
	return false;
}

/* As before, for a request in the same multicall as one that changes tables. */
static bool may_need_tables(const struct request *r)
{
	switch (r->kind) {
	case REQUEST_EXT:
		return (r->command >= MMUEXT_PIN_L2_TABLE &&
			r->command <= MMUEXT_PIN_L4_TABLE) ||
		       r->command == MMUEXT_NEW_BASEPTR ||
		       r->command == MMUEXT_NEW_USER_BASEPTR;
	case REQUEST_UPDATE:
		return (r->flags & _PAGE_PRESENT) && r->target < PLAY_FRAMES &&
		       r->frame < WATCHED_FRAMES &&
		       used_as[r->frame] != 1 && used_as[r->frame] != 2;
	default:
		return false;
	}
}

static bool maps_the_kernel(unsigned int frame)
{
	unsigned int i;

	for (i = 0; i < KERNEL_SLOTS; i++)
		if ((seen[frame][kernel_slots[i]] ^ kernel_entry[i]) &
		    (PTE_PFN_MASK | _PAGE_PRESENT | _PAGE_RW))
			return false;
	return true;
}

/* Would it take away what the guest stands on? */
static bool saws_off_the_branch(const struct request *r)
{
	u64 val;

	switch (r->kind) {
	case REQUEST_EXT:
		if (r->command == MMUEXT_NEW_BASEPTR && r->frame < FRAME_T &&
		    !maps_the_kernel(r->frame))
			return true;
		/* b stays a table of level 4, whatever happens. */
		if (r->command == MMUEXT_NEW_BASEPTR)
			return !pinned_as[FRAME_B] && r->frame != FRAME_B;
		return r->command == MMUEXT_UNPIN_TABLE &&
		       r->frame == FRAME_B && base_frame != FRAME_B;
	case REQUEST_STORE:
		val = seen[FRAME_T][FIRST_PAGE + r->frame];
		if (!(val & _PAGE_PRESENT))
			return false;
		/* No store to a device, none through t to itself. */
		return frame_of(val) >= WATCHED_FRAMES ||
		       frame_of(val) == FRAME_T;
	default:
		return false;
	}
}

bool left_out(const struct request *r, bool changed)
{
	unsigned int frame, wanted = wanted_level(r, &frame);
	bool base_or_unpin = r->kind == REQUEST_EXT &&
			     (r->command == MMUEXT_NEW_BASEPTR ||
			      r->command == MMUEXT_UNPIN_TABLE);

	return saws_off_the_branch(r) || needs_more_tables(frame, wanted) ||
	       (changed && (may_need_tables(r) ||
			    (base_or_unpin && r->frame == FRAME_B)));
}
