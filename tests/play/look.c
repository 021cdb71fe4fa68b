// SPDX-License-Identifier: GPL-2.0-only
/*
 * Looking at all that a request may have changed.
 */
#include "look.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/format.h"
#include "../boot/platform.h"
#include "frames.h"
#include "transcript.h"

#include <xen/errno.h>

u64 seen[WATCHED_FRAMES][PTRS_PER_TABLE];
unsigned int pinned_as[WATCHED_FRAMES];
unsigned int base_frame;
unsigned int used_as[WATCHED_FRAMES];

static u64 seen_pfn[PLAY_FRAMES];
static unsigned int can_write;		/* a bit for each frame */

bool xens_slot(unsigned int slot)
{
	return slot >= 256 && slot <= 271;
}

static unsigned int kernel_slot(unsigned int slot)
{
	unsigned int i;

	for (i = 0; i < KERNEL_SLOTS && kernel_slots[i] != slot; i++)
		;
	return i;
}

/* An entry in words that mean the same on both machines. */
static void say_entry(unsigned int slot, u64 val)
{
	u64 flags = val & PTE_FLAGS_MASK;
	unsigned int i = frame_of(val), k = kernel_slot(slot);

	if (k < KERNEL_SLOTS && !((val ^ kernel_entry[k]) & PTE_PFN_MASK))
		say("kernel+%lx", flags);
	else if (i < NR_FRAMES && i != FRAME_XEN)
		say("%s+%lx", frame_name(i), flags);
	else if (xens_slot(slot))
		say("xens");
	else
		say("?+%lx", flags);
}

static u64 pfn_of(unsigned int frame)
{
	return pfn_x(machine_to_phys_mapping[frame_mfn[frame]]);
}

bool is_kernels_own(unsigned int frame, unsigned int slot)
{
	return frame == FRAME_B && kernel_slot(slot) < KERNEL_SLOTS;
}

static void look_at_frame(unsigned int frame, bool aloud)
{
	const u64 *now = view(frame);
	unsigned int slot, page;

	for (slot = 0; slot < PTRS_PER_TABLE; slot++) {
		page = slot - (unsigned int)FIRST_PAGE;
		if (now[slot] == seen[frame][slot])
			continue;
		/* Of t only what maps the pages that are played with. */
		if (frame == FRAME_T && page >= PLAY_FRAMES)
			continue;
		seen[frame][slot] = now[slot];
		if (!aloud || is_kernels_own(frame, slot))
			continue;
		say(" %s[%x]=", frame_name(frame),
		    frame == FRAME_T ? page : slot);
		say_entry(slot, now[slot]);
	}
}

static void probe(bool aloud)
{
	unsigned int i;

	can_write = 0;
	for (i = 0; i < PLAY_FRAMES; i++) {
		int err = map_page(PROBE_PAGE, i, pgprot_val(PAGE_KERNEL));

		if (!err)
			can_write |= 1u << i;
		else if (err != -XEN_EBUSY && aloud)
			say(" %s: %d", frame_name(i), err);
	}
	if (platform_update_va_mapping(page_address(PROBE_PAGE), 0,
				       UVMF_INVLPG))
		panic("play: cannot unmap the probe");
	if (aloud)
		say(" %x", can_write);
}

/* What each frame is now, if it is no longer or not yet what it was. */
static void follow_levels(void)
{
	unsigned int n, i, slot;

	for (i = 0; i < PLAY_FRAMES; i++) {
		if (can_write >> i & 1)
			used_as[i] = pinned_as[i] = 0;
		else if (!used_as[i] && base_frame == i)
			used_as[i] = 4;
		else if (!used_as[i])
			used_as[i] = pinned_as[i];
	}
	for (n = 4; n > 1; n--) {
		for (i = 0; i < WATCHED_FRAMES; i++) {
			if (used_as[i] != n)
				continue;
			for (slot = 0; slot < PTRS_PER_TABLE; slot++) {
				unsigned int t;

				if (!(seen[i][slot] & _PAGE_PRESENT))
					continue;
				t = frame_of(seen[i][slot]);
				if (t < PLAY_FRAMES && !used_as[t] &&
				    !(can_write >> t & 1))
					used_as[t] = n - 1;
			}
		}
	}
}

void look(bool aloud)
{
	unsigned int i;

	if (aloud)
		say(";");
	for (i = 0; i < WATCHED_FRAMES; i++)
		look_at_frame(i, aloud);
	for (i = 0; i < PLAY_FRAMES; i++) {
		if (seen_pfn[i] == pfn_of(i))
			continue;
		seen_pfn[i] = pfn_of(i);
		if (aloud)
			say(" %s=pfn %lx", frame_name(i), seen_pfn[i]);
	}
	if (aloud)
		say(";");
	probe(aloud);
	follow_levels();
}
