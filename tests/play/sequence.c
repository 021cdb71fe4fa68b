// SPDX-License-Identifier: GPL-2.0-only
/*
 * The player: a sequence of requests, and what came of each.
 */
#include "sequence.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../bench/quiet_boot.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "frames.h"
#include "left_out.h"
#include "look.h"
#include "transcript.h"

/* What start-up maps: one level 1 table, which is t. */
#define MAPPED		PMD_SIZE

#define GROUP		4	/* requests in a multicall */
#define UNTOUCHED	77	/* a done count that nobody writes */

static struct multicall_entry calls[GROUP];
static struct mmu_update updates[GROUP * KERNEL_SLOTS];
static struct mmuext_op ops[GROUP];
static unsigned int done[GROUP];
/* For each call, its requests. */
static const struct request *parts[GROUP][GROUP];
static unsigned int nr_calls, nr_updates, nr_ops, nr_parts[GROUP];

/* In t, which the processor uses, with the flags that it would set itself. */
static u64 entry_value(const struct request *r, bool in_t)
{
	u64 flags = r->flags;

	if (in_t && (flags & _PAGE_PRESENT))
		flags |= _PAGE_ACCESSED | _PAGE_DIRTY;
	return entry_of(r->target, flags);
}

static void add_update(u64 ptr, u64 val)
{
	updates[nr_updates++] = (struct mmu_update){ ptr, val };
}

static void add_kernel_entries(const struct request *r)
{
	unsigned int i;

	for (i = 0; i < KERNEL_SLOTS; i++)
		add_update((frame_mfn[r->frame] << PAGE_SHIFT) +
			   kernel_slots[i] * sizeof(u64), kernel_entry[i]);
}

static void add_one_update(const struct request *r)
{
	u64 slot = r->slot;
	bool in_t = r->frame == FRAME_T;

	if (in_t)
		slot += FIRST_PAGE;
	add_update(((frame_mfn[r->frame] << PAGE_SHIFT) + slot * sizeof(u64)) |
		   r->command,
		   r->command == MMU_MACHPHYS_UPDATE ? r->flags :
		   entry_value(r, in_t));
}

static void add_op(const struct request *r)
{
	struct mmuext_op *op = &ops[nr_ops++];

	*op = (struct mmuext_op){ .cmd = r->command };
	switch (r->command) {
	case MMUEXT_INVLPG_LOCAL:
	case MMUEXT_INVLPG_MULTI:
	case MMUEXT_INVLPG_ALL:
		op->arg1.linear_addr = r->frame == FRAME_B ? (u64)1 << 47 :
				       page_address(PROBE_PAGE);
		break;
	case MMUEXT_COPY_PAGE:
		op->arg2.src_mfn = frame_mfn[r->target];
		op->arg1.mfn = frame_mfn[r->frame];
		break;
	default:
		op->arg1.mfn = frame_mfn[r->frame];
	}
}

/* Is it part of the hypercall that has been added last? */
static bool goes_with(const struct request *r)
{
	const struct request *last;

	if (r->join != JOIN_HYPERCALL || !nr_calls)
		return false;
	last = parts[nr_calls - 1][0];
	return last->kind == r->kind && last->domain == r->domain &&
	       (r->kind == REQUEST_UPDATE || r->kind == REQUEST_EXT);
}

/* Add a request to the multicall that is being made. */
static void add_request(const struct request *r)
{
	bool same = goes_with(r);
	struct multicall_entry *call;
	unsigned int n;

	if (!same)
		nr_parts[nr_calls++] = 0;
	n = nr_calls - 1;
	parts[n][nr_parts[n]++] = r;
	call = &calls[n];
	if (same) {
		call->args[1]++;
	} else {
		*call = (struct multicall_entry){ 0 };
		done[n] = UNTOUCHED;
		call->args[1] = 1;
		call->args[2] = (u64)&done[n];
		call->args[3] = r->domain;
	}
	switch (r->kind) {
	case REQUEST_KERNEL:
		call->op = __HYPERVISOR_mmu_update;
		call->args[0] = (u64)&updates[nr_updates];
		call->args[1] = KERNEL_SLOTS;
		call->args[3] = DOMID_SELF;
		add_kernel_entries(r);
		break;
	case REQUEST_UPDATE:
		call->op = __HYPERVISOR_mmu_update;
		if (!same)
			call->args[0] = (u64)&updates[nr_updates];
		add_one_update(r);
		break;
	case REQUEST_MAP:
		call->op = __HYPERVISOR_update_va_mapping;
		call->args[0] = page_address(FIRST_PAGE + r->frame);
		call->args[1] = entry_value(r, true);
		call->args[2] = r->command;
		break;
	case REQUEST_EXT:
		call->op = __HYPERVISOR_mmuext_op;
		if (!same)
			call->args[0] = (u64)&ops[nr_ops];
		add_op(r);
		break;
	case REQUEST_STORE:
		break;
	}
}

static void note_success(const struct request *r)
{
	if (r->kind != REQUEST_EXT || r->frame >= WATCHED_FRAMES)
		return;
	if (r->command <= MMUEXT_PIN_L4_TABLE)
		pinned_as[r->frame] = r->command - MMUEXT_PIN_L1_TABLE + 1;
	else if (r->command == MMUEXT_UNPIN_TABLE)
		pinned_as[r->frame] = 0;
	else if (r->command == MMUEXT_NEW_BASEPTR)
		base_frame = r->frame;
}

static void play_calls(void)
{
	unsigned int i, j;

	if (platform_multicall(calls, nr_calls))
		panic("play: a multicall was refused");
	for (i = 0; i < nr_calls; i++) {
		long result = (long)calls[i].result;
		unsigned int good = result ? done[i] : nr_parts[i];

		say(" %ld", result);
		if (done[i] != UNTOUCHED)
			say("/%u", done[i]);
		for (j = 0; j < good && j < nr_parts[i]; j++)
			if (parts[i][j]->kind != REQUEST_KERNEL)
				note_success(parts[i][j]);
	}
}

static void play_store(const struct request *r)
{
	u64 *page = (u64 *)page_address(FIRST_PAGE + r->frame);

	/* What a TLB still holds is the processor's affair. */
	if (frame_ext(MMUEXT_TLB_FLUSH_LOCAL, 0))
		panic("play: cannot flush the TLB");
	say(store_faults(page + r->slot, entry_value(r, false)) ? " fault" :
	    " stored");
}

static bool changes_tables(const struct request *r)
{
	return r->kind != REQUEST_EXT || r->command <= MMUEXT_NEW_BASEPTR ||
	       r->command == MMUEXT_NEW_USER_BASEPTR ||
	       r->command == MMUEXT_CLEAR_PAGE ||
	       r->command == MMUEXT_COPY_PAGE;
}

/* Play as many of the requests as go together. Return: how many. */
static unsigned int play_group(const struct request *r, unsigned int nr)
{
	const struct request *alone = NULL;
	bool changed = false;
	unsigned int i;

	nr_calls = nr_updates = nr_ops = 0;
	for (i = 0; i < nr && i < GROUP; i++) {
		bool out = left_out(&r[i], changed);
		char text[REQUEST_TEXT];

		if (i && (!r[i].join || alone || r[i].kind == REQUEST_STORE))
			break;
		request_print(&r[i], text);
		say("@%c %s", out ? '-' : '>', text);
		say_line();
		if (out)
			continue;
		if (r[i].kind == REQUEST_STORE)
			alone = &r[i];
		else
			add_request(&r[i]);
		changed |= changes_tables(&r[i]);
	}
	if (!nr_calls && !alone)
		return i;
	say("@=");
	if (alone)
		play_store(alone);
	else
		play_calls();
	look(true);
	say_line();
	return i;
}

/* Nothing needs the frames any more, and they hold zeroes; or it is said. */
static void clear_up(void)
{
	unsigned int i, slot;

	frame_ext(MMUEXT_NEW_BASEPTR, FRAME_B);
	frame_ext(MMUEXT_NEW_USER_BASEPTR, FRAME_0);
	for (i = 0; i < PLAY_FRAMES; i++)
		frame_ext(MMUEXT_UNPIN_TABLE, i);
	if (!pinned_as[FRAME_B])
		frame_ext(MMUEXT_PIN_L4_TABLE, FRAME_B);
	for (i = 0; i < PLAY_FRAMES; i++)
		platform_update_va_mapping(page_address(FIRST_PAGE + i), 0,
					   UVMF_INVLPG);
	for (slot = 0; slot < PTRS_PER_TABLE; slot++)
		if (!xens_slot(slot) && !is_kernels_own(FRAME_B, slot) &&
		    seen[FRAME_B][slot] && frame_write(FRAME_B, slot, 0))
			panic("play: cannot clear slot %x of b", slot);
	for (i = 0; i < PLAY_FRAMES; i++) {
		u64 *page = (u64 *)page_address(FIRST_PAGE + i);
		struct mmu_update req = {
			.ptr = frame_mfn[i] << PAGE_SHIFT | MMU_MACHPHYS_UPDATE,
			.val = FIRST_PAGE + i,
		};

		if (map_page(FIRST_PAGE + i, i, pgprot_val(PAGE_KERNEL))) {
			say(" %s is still a table", frame_name(i));
			continue;
		}
		for (slot = 0; slot < PTRS_PER_TABLE; slot++)
			page[slot] = 0;
		/* Every other one can be a table at once. */
		if (map_page(FIRST_PAGE + i, i, i % 2 ?
			     pgprot_val(PAGE_KERNEL) :
			     pgprot_val(PAGE_KERNEL_RO)))
			panic("play: cannot map %s", frame_name(i));
		platform_mmu_update(&req, 1, &slot);
	}
	for (i = 0; i < WATCHED_FRAMES; i++)
		used_as[i] = pinned_as[i] = 0;
	used_as[FRAME_B] = pinned_as[FRAME_B] = 4;
	used_as[FRAME_T] = 1;
	base_frame = FRAME_B;
	look(false);
}

void play_sequence(const char *name, const struct request *r, unsigned int nr,
		   bool show)
{
	unsigned int at = 0;

	transcript_begin(show);
	/* What a debug build has to say stands between the lines. */
	silent = !show;
	while (at < nr)
		at += play_group(r + at, nr - at);
	silent = true;
	say("@.");
	say_line();
	say("@= over;");
	clear_up();
	say_line();
	transcript_end(name, nr);
}

void play_set_up(void)
{
	quiet_boot_fault = fault_over;
	startup_tables(MAPPED);
	xen_init_mmu_ops();
	find_frames();
	clear_up();
}
