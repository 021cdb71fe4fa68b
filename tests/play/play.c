// SPDX-License-Identifier: GPL-2.0-only
/*
 * The player: a sequence of requests, and what came of each.
 */
#include "sequence.h"

#include "../../mm/paravirt.h"
#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../../xen/mmu.h"
#include "../bench/quiet_boot.h"
#include "../boot/boot.h"
#include "../boot/format.h"
#include "../boot/platform.h"
#include "play.h"
#include "request.h"
#include "transcript.h"

#include <xen/errno.h>

/* What start-up maps: one level 1 table, which is t. */
#define MAPPED		PMD_SIZE
/* The pages that are played with, and those that the player needs. */
#define FIRST_PAGE	((u64)0x10)
#define VIEW_PAGE	((u64)0x40)
#define PROBE_PAGE	((u64)0x80)

#define GROUP		4	/* requests in a multicall */
#define UNTOUCHED	77	/* a done count that nobody writes */

static u64 frame_mfn[NR_FRAMES];
static u64 kernel_entry[KERNEL_SLOTS];

/* As they were when they were looked at last. */
static u64 seen[WATCHED_FRAMES][PTRS_PER_TABLE];
static u64 seen_pfn[PLAY_FRAMES];
static unsigned int can_write;		/* a bit for each frame */

/* What is known from the results. */
static unsigned int pinned_as[WATCHED_FRAMES];
static unsigned int base;
static unsigned int level[WATCHED_FRAMES];	/* 0: no table in use */

static void *fault_jump[5];

/* ---- the machine */

static u64 page_address(u64 page)
{
	return (u64)__va(PFN_PHYS(_pfn(page)));
}

static const u64 *view(unsigned int frame)
{
	return (const u64 *)page_address(VIEW_PAGE + frame);
}

static u64 entry_of(unsigned int frame, u64 flags)
{
	u64 mfn = frame_mfn[frame] << PAGE_SHIFT;

	return (mfn & PTE_PFN_MASK) | flags;
}

static int map_page(u64 page, unsigned int frame, u64 flags)
{
	return platform_update_va_mapping(page_address(page),
					  entry_of(frame, flags), UVMF_INVLPG);
}

static int ext(unsigned int cmd, unsigned int frame)
{
	struct mmuext_op op = { .cmd = cmd, .arg1.mfn = frame_mfn[frame] };

	return platform_mmuext_op(&op, 1, NULL);
}

static int write_entry(unsigned int frame, unsigned int slot, u64 val)
{
	struct mmu_update req = {
		.ptr = (frame_mfn[frame] << PAGE_SHIFT) + slot * sizeof(val),
		.val = val,
	};
	unsigned int done;

	return platform_mmu_update(&req, 1, &done);
}

static void fault(u64 addr, bool write, bool present)
{
	(void)addr, (void)write, (void)present;
	play_fault_over();
	__builtin_longjmp(fault_jump, 1);
}

static void store(volatile u64 *p, u64 val)
{
	*p = val;
}

static bool __attribute__((noinline)) store_faults(volatile u64 *p, u64 val)
{
	/* To the compiler only a call that it knows nothing of can jump. */
	static void (*volatile known_to_nobody)(volatile u64 *, u64) = store;

	if (__builtin_setjmp(fault_jump))
		return true;
	known_to_nobody(p, val);
	return false;
}

static void find_frames(void)
{
	u64 table = page_address(FIRST_PAGE);
	const u64 *top;
	unsigned int i;
	int err = 0;

	for (i = 0; i < PLAY_FRAMES; i++)
		frame_mfn[i] = mfn_x(platform_frame(_pfn(FIRST_PAGE + i)));
	table = __pa(lookup_address(table)) >> PAGE_SHIFT;
	frame_mfn[FRAME_T] = mfn_x(platform_frame(_pfn(table)));
	table = KERNEL_PHYS >> PAGE_SHIFT;
	frame_mfn[FRAME_B] = mfn_x(platform_frame(_pfn(table)));
	frame_mfn[FRAME_LOW] = 5;
	frame_mfn[FRAME_VGA] = 0xa0;
	frame_mfn[FRAME_HOLE] = 0xe0000;
	frame_mfn[FRAME_APIC] = 0xfee00;
	frame_mfn[FRAME_IOAPIC] = 0xfec00;
	frame_mfn[FRAME_FAR] = (u64)1 << 27;
	frame_mfn[FRAME_BEYOND] = (u64)1 << 32;
	frame_mfn[FRAME_NONE] = PTE_PFN_MASK >> PAGE_SHIFT;

	for (i = 0; i < WATCHED_FRAMES && !err; i++)
		err = map_page(VIEW_PAGE + i, i, pgprot_val(PAGE_KERNEL_RO));
	top = view(FRAME_B);
	/* The level 3 table of Xen's own direct map. */
	frame_mfn[FRAME_XEN] = (top[262] & PTE_PFN_MASK) >> PAGE_SHIFT;
	/* The model's guest has no image; the pool's table will do. */
	if (!err && !top[kernel_slots[2]])
		err = write_entry(FRAME_B, kernel_slots[2],
				  top[kernel_slots[1]]);
	for (i = 0; i < KERNEL_SLOTS; i++)
		kernel_entry[i] = (top[kernel_slots[i]] & PTE_PFN_MASK) |
				  pgprot_val(_KERNPG_TABLE);
	if (err)
		panic("play: error %d while setting up", err);
}

/* ---- looking */

static bool xens_slot(unsigned int slot)
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
	u64 mfn = (val & PTE_PFN_MASK) >> PAGE_SHIFT;
	u64 flags = val & PTE_FLAGS_MASK;
	unsigned int i, k = kernel_slot(slot);

	for (i = 0; i < NR_FRAMES && frame_mfn[i] != mfn; i++)
		;
	if (k < KERNEL_SLOTS &&
	    mfn == (kernel_entry[k] & PTE_PFN_MASK) >> PAGE_SHIFT)
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

static bool is_kernels_own(unsigned int frame, unsigned int slot)
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
			level[i] = pinned_as[i] = 0;
		else if (!level[i] && base == i)
			level[i] = 4;
		else if (!level[i])
			level[i] = pinned_as[i];
	}
	for (n = 4; n > 1; n--) {
		for (i = 0; i < WATCHED_FRAMES; i++) {
			if (level[i] != n)
				continue;
			for (slot = 0; slot < PTRS_PER_TABLE; slot++) {
				u64 val = seen[i][slot];
				unsigned int t;

				if (!(val & _PAGE_PRESENT))
					continue;
				val = (val & PTE_PFN_MASK) >> PAGE_SHIFT;
				for (t = 0; t < PLAY_FRAMES; t++)
					if (frame_mfn[t] == val && !level[t] &&
					    !(can_write >> t & 1))
						level[t] = n - 1;
			}
		}
	}
}

static void look(bool aloud)
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

/* ---- what is left out */

static unsigned int frame_of(u64 entry)
{
	u64 mfn = (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	unsigned int i;

	for (i = 0; i < WATCHED_FRAMES && frame_mfn[i] != mfn; i++)
		;
	return i;
}

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
		if (r->frame >= WATCHED_FRAMES || level[r->frame] < 2 ||
		    !(r->flags & _PAGE_PRESENT))
			return 0;
		return level[r->frame] - 1;
	default:
		return 0;
	}
}

/* Would Xen have to make tables of what @frame points to as well? */
static bool needs_more_tables(unsigned int frame, unsigned int wanted)
{
	unsigned int slot;

	if (wanted < 2 || frame >= PLAY_FRAMES || level[frame])
		return false;
	for (slot = 0; slot < PTRS_PER_TABLE; slot++) {
		u64 val = seen[frame][slot];
		unsigned int t = frame_of(val);

		if (!(val & _PAGE_PRESENT) || (wanted == 4 && xens_slot(slot)))
			continue;
		if (t < PLAY_FRAMES && t != frame && !level[t])
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
		       level[r->frame] != 1 && level[r->frame] != 2;
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
		       r->frame == FRAME_B && base != FRAME_B;
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

static bool changes_tables(const struct request *r)
{
	return r->kind != REQUEST_EXT || r->command <= MMUEXT_NEW_BASEPTR ||
	       r->command == MMUEXT_NEW_USER_BASEPTR ||
	       r->command == MMUEXT_CLEAR_PAGE ||
	       r->command == MMUEXT_COPY_PAGE;
}

static bool left_out(const struct request *r, bool changed)
{
	unsigned int frame, wanted = wanted_level(r, &frame);
	bool base_or_unpin = r->kind == REQUEST_EXT &&
			     (r->command == MMUEXT_NEW_BASEPTR ||
			      r->command == MMUEXT_UNPIN_TABLE);

	return saws_off_the_branch(r) || needs_more_tables(frame, wanted) ||
	       (changed && (may_need_tables(r) ||
			    (base_or_unpin && r->frame == FRAME_B)));
}

/* ---- playing */

static struct multicall_entry calls[GROUP];
static struct mmu_update updates[GROUP * KERNEL_SLOTS];
static struct mmuext_op ops[GROUP];
static unsigned int done[GROUP];
/* For each call, its requests. */
static const struct request *parts[GROUP][GROUP];
static unsigned int nr_calls, nr_updates, nr_ops, nr_parts[GROUP];

/* The flags of an entry that the processor may use. */
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
		base = r->frame;
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
	if (ext(MMUEXT_TLB_FLUSH_LOCAL, 0))
		panic("play: cannot flush the TLB");
	say(store_faults(page + r->slot, entry_value(r, false)) ? " fault" :
	    " stored");
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

/* ---- sequences */

/* Nothing needs the frames any more, and they hold zeroes; or it is said. */
static void clear_up(void)
{
	unsigned int i, slot;

	ext(MMUEXT_NEW_BASEPTR, FRAME_B);
	ext(MMUEXT_NEW_USER_BASEPTR, FRAME_0);
	for (i = 0; i < PLAY_FRAMES; i++)
		ext(MMUEXT_UNPIN_TABLE, i);
	if (!pinned_as[FRAME_B])
		ext(MMUEXT_PIN_L4_TABLE, FRAME_B);
	for (i = 0; i < PLAY_FRAMES; i++)
		platform_update_va_mapping(page_address(FIRST_PAGE + i), 0,
					   UVMF_INVLPG);
	for (slot = 0; slot < PTRS_PER_TABLE; slot++)
		if (!xens_slot(slot) && !is_kernels_own(FRAME_B, slot) &&
		    seen[FRAME_B][slot] && write_entry(FRAME_B, slot, 0))
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
		level[i] = pinned_as[i] = 0;
	level[FRAME_B] = pinned_as[FRAME_B] = 4;
	level[FRAME_T] = 1;
	base = FRAME_B;
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
	quiet_boot_fault = fault;
	startup_tables(MAPPED);
	xen_init_mmu_ops();
	find_frames();
	clear_up();
}
