// SPDX-License-Identifier: GPL-2.0-only
/*
 * Requests from a seed.
 *
 * Random numbers alone would hardly ever make a tree of four levels. So each
 * frame has a level at which it is at home, and most requests take it for a
 * table of that level, and let it point to frames that are at home one below.
 *
 * And a sequence in which everything happens to 16 frames hardly ever comes
 * back to what it has made. So each has a taste of its own: how many frames of a
 * level it plays with, how much it likes tables that point to their own level,
 * and how many of the flags that hardly anybody uses. Half of them make a few
 * tables to begin with.
 */
#include "request.h"

#include "../../mm/pgtable.h"
#include "../../xen/hypercall.h"

u64 next_random(u64 *series)
{
	u64 z = *series += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

static unsigned int below(u64 *series, unsigned int n)
{
	return (unsigned int)(next_random(series) >> 32) % n;
}

static bool percent(u64 *series, unsigned int n)
{
	return below(series, 100) < n;
}

/* The first frame that is at home at each level, and the end of the last. */
static const unsigned int home_first[] = { 0, 0, 7, 11, 14, PLAY_FRAMES };

static unsigned int home(unsigned int frame)
{
	unsigned int level = 1;

	if (frame == FRAME_B)
		return 4;
	if (frame >= PLAY_FRAMES)
		return 1;
	while (frame >= home_first[level + 1])
		level++;
	return level;
}

void taste_random(struct taste *t, u64 *series, bool full)
{
	static const unsigned int linear[] = { 5, 15, 60 };
	static const unsigned int rare[] = { 2, 15, 30 };

	t->full = full;
	t->frames = percent(series, 50) ? 2 : PLAY_FRAMES;
	t->linear = linear[below(series, 3)];
	t->rare = full ? rare[below(series, 3)] : 0;
	t->tables = percent(series, 50) ? 16 : 0;
}

/* Two requests make a table of one of the first two frames of a level. */
static void random_start(struct request *r, struct taste *t)
{
	unsigned int n = --t->tables / 2;

	r->frame = home_first[n / 2 + 1] + n % 2;
	r->target = r->frame;
	if (t->tables % 2) {
		r->kind = REQUEST_MAP;
		r->flags = _PAGE_PRESENT;
		r->command = UVMF_INVLPG;
	} else {
		r->kind = REQUEST_EXT;
		r->command = MMUEXT_PIN_L1_TABLE + n / 2;
		r->domain = DOMID_SELF;
	}
}

/* Level 0: any page will do. */
static unsigned int frame_at_home(const struct taste *t, u64 *series,
				  unsigned int level)
{
	unsigned int first = home_first[level];
	unsigned int nr = home_first[level + 1] - first;

	if (!level)
		return below(series, PLAY_FRAMES);
	return first + below(series, nr < t->frames ? nr : t->frames);
}

/* A frame to play with, of some level. */
static unsigned int own_frame(const struct taste *t, u64 *series)
{
	if (t->frames < PLAY_FRAMES)
		return frame_at_home(t, series, 1 + below(series, 4));
	return below(series, PLAY_FRAMES);
}

static unsigned int any_frame(const struct taste *t, u64 *series)
{
	if (t->full && percent(series, 40))
		return FRAME_0 + below(series, NR_FRAMES - FRAME_0);
	return below(series, FRAME_0);
}

static unsigned int random_target(const struct taste *t, u64 *series,
				  unsigned int frame)
{
	unsigned int level = home(frame);

	if (percent(series, t->linear))
		return percent(series, 40) ? frame :
		       frame_at_home(t, series, level);
	if (percent(series, 85))
		return frame_at_home(t, series, level - 1);
	return any_frame(t, series);
}

/* Bit 62 is not among them: a debug build of Xen keeps it for itself. */
static u64 random_flags(const struct taste *t, u64 *series, unsigned int level,
			bool linear)
{
	static const unsigned int rare[] = {
		3, 3, 4, 4, 7, 7, 8, 8, 9, 10, 11, 52, 52, 53, 54, 55, 56, 57,
		58, 59, 60, 61, 63, 63,
	};
	u64 flags = 0;

	if (percent(series, 90))
		flags |= _PAGE_PRESENT;
	if (percent(series, linear ? 25 : level > 1 ? 65 : 50))
		flags |= _PAGE_RW;
	if (percent(series, 30))
		flags |= _PAGE_USER;
	if (percent(series, 50))
		flags |= _PAGE_ACCESSED;
	if (percent(series, 50))
		flags |= _PAGE_DIRTY;
	while (percent(series, level > 1 ? t->rare / 2 : t->rare))
		flags |= (u64)1 << rare[below(series, ARRAY_SIZE(rare))];
	return flags;
}

/* All of these mean something in a table of one level or another. */
static unsigned int random_slot(u64 *series, unsigned int frame)
{
	static const unsigned int slots[] = {
		0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 255, 256, 258, 262, 271, 300,
	};

	return slots[below(series, ARRAY_SIZE(slots) -
			   (frame == FRAME_B ? 1 : 0))];
}

static unsigned int random_table(const struct taste *t, u64 *series)
{
	unsigned int n = below(series, 100);

	if (n < 5)
		return FRAME_T;
	if (n < 12)
		return FRAME_B;
	/* It takes a table of level 2 to 4 to point to one of its own level. */
	if (percent(series, t->linear))
		return frame_at_home(t, series, 2 + below(series, 3));
	return own_frame(t, series);
}

/* The first @nr of these. */
static unsigned int random_domain(const struct taste *t, u64 *series,
				  unsigned int nr)
{
	static const unsigned int domains[] = {
		0, 1, 0x123, DOMID_INVALID, DOMID_IDLE, DOMID_IO, DOMID_XEN,
	};

	if (t->full && percent(series, 4))
		return domains[below(series, nr)];
	return DOMID_SELF;
}

static void random_update(struct request *r, const struct taste *t, u64 *series)
{
	bool linear;

	r->kind = REQUEST_UPDATE;
	r->frame = random_table(t, series);
	if (t->full && percent(series, 3))
		r->frame = any_frame(t, series);
	/* t is told the number of a page. */
	r->slot = r->frame == FRAME_T ? below(series, PLAY_FRAMES) :
		  random_slot(series, r->frame);
	r->target = random_target(t, series, r->frame);
	linear = r->target < FRAME_0 && home(r->target) > 1 &&
		 home(r->target) == home(r->frame);
	r->flags = random_flags(t, series, home(r->frame), linear);
	if (percent(series, 12))
		r->flags = 0, r->target = FRAME_0;
	/* An update in the name of devices or of Xen is a matter of its own. */
	r->domain = random_domain(t, series, 5);
	if (t->full && percent(series, 20))
		r->command = below(series, 8);
}

static void random_map(struct request *r, const struct taste *t, u64 *series)
{
	static const unsigned int flushes[] = {
		UVMF_NONE, UVMF_TLB_FLUSH, UVMF_INVLPG,
		UVMF_TLB_FLUSH | UVMF_ALL, UVMF_INVLPG | UVMF_ALL,
	};

	r->kind = REQUEST_MAP;
	r->frame = own_frame(t, series);
	r->target = percent(series, 60) ? r->frame : any_frame(t, series);
	r->flags = random_flags(t, series, 1, false);
	r->command = flushes[below(series, t->full ? ARRAY_SIZE(flushes) : 3)];
}

static void random_ext(struct request *r, const struct taste *t, u64 *series)
{
	static const unsigned int others[] = {
		MMUEXT_TLB_FLUSH_LOCAL, MMUEXT_INVLPG_LOCAL,
		MMUEXT_TLB_FLUSH_MULTI, MMUEXT_INVLPG_MULTI,
		MMUEXT_TLB_FLUSH_ALL, MMUEXT_INVLPG_ALL, MMUEXT_FLUSH_CACHE,
		MMUEXT_NEW_USER_BASEPTR, MMUEXT_NEW_USER_BASEPTR,
		MMUEXT_CLEAR_PAGE, MMUEXT_CLEAR_PAGE, MMUEXT_COPY_PAGE,
		MMUEXT_COPY_PAGE, MMUEXT_FLUSH_CACHE_GLOBAL, MMUEXT_MARK_SUPER,
		MMUEXT_UNMARK_SUPER, MMUEXT_UNMARK_SUPER + 1,
	};
	unsigned int n = below(series, 100);

	r->kind = REQUEST_EXT;
	r->frame = percent(series, 4) ? any_frame(t, series) :
		   own_frame(t, series);
	r->target = FRAME_0;
	r->domain = random_domain(t, series, 7);
	if (n < 45) {
		r->command = MMUEXT_PIN_L1_TABLE + home(r->frame) - 1;
	} else if (n < 52) {
		r->command = MMUEXT_PIN_L1_TABLE + below(series, 4);
	} else if (n < 75) {
		r->command = MMUEXT_UNPIN_TABLE;
	} else if (n < 84) {
		r->command = MMUEXT_NEW_BASEPTR;
		if (percent(series, 80))
			r->frame = percent(series, 30) ? (unsigned int)FRAME_B :
				   frame_at_home(t, series, 4);
	} else {
		r->command = others[below(series, t->full ?
						ARRAY_SIZE(others) : 2)];
		r->target = any_frame(t, series);
		if (r->command == MMUEXT_NEW_USER_BASEPTR &&
		    percent(series, 70))
			r->frame = percent(series, 30) ? (unsigned int)FRAME_0 :
				   frame_at_home(t, series, 4);
	}
}

static enum join random_join(const struct request *r, u64 *series,
			     const struct request *before)
{
	bool same = before && (r->kind == REQUEST_UPDATE ||
			       r->kind == REQUEST_EXT) &&
		    r->kind == before->kind && r->domain == before->domain;

	if (!before || r->kind == REQUEST_STORE ||
	    before->kind == REQUEST_STORE)
		return JOIN_NOTHING;
	if (same && percent(series, 20))
		return JOIN_HYPERCALL;
	return percent(series, 8) ? JOIN_MULTICALL : JOIN_NOTHING;
}

void request_random(struct request *r, struct taste *t, u64 *series,
		    const struct request *before)
{
	unsigned int n = below(series, 100);

	*r = (struct request){ 0 };
	if (t->tables && percent(series, 70)) {
		random_start(r, t);
		return;
	}
	if (n < 42) {
		random_update(r, t, series);
	} else if (n < 58) {
		random_map(r, t, series);
	} else if (n < 62) {
		r->kind = REQUEST_KERNEL;
		r->frame = percent(series, 90) ? frame_at_home(t, series, 4) :
			   own_frame(t, series);
	} else if (n < 70) {
		r->kind = REQUEST_STORE;
		r->frame = own_frame(t, series);
		r->slot = random_slot(series, 0);
		r->target = random_target(t, series, r->frame);
		r->flags = random_flags(t, series, 1, false);
	} else {
		random_ext(r, t, series);
	}
	r->join = random_join(r, series, before);
}
