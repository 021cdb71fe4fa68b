// SPDX-License-Identifier: GPL-2.0-only
/*
 * The frames; frame.h has the map.
 */
#include "frame.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/platform.h"
#include "machine.h"
#include "mmu.h"
#include "xen.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

const char platform_name[] = "model";
const bool platform_is_xen = true;

const mfn_t *phys_to_machine_mapping;
const pfn_t *machine_to_phys_mapping;
u64 max_p2m_pfn;

static mfn_t *p2m;		/* memory, then the pool */
static pfn_t *m2p;
/* By frame, from FIRST_MFN on. */
static u64 *type_info, *linear;
static u64 nr_frames;

/* All of these, and how many bytes they are. */
static u64 *records;
static size_t records_size;

/*
 * The guest's frames are handed out in a thoroughly mixed order: page i has
 * frame i * stride + 1, counted around, and frame i + 1 holds page i * back.
 */
static u64 stride, back;

#define IO_APIC	0xfec00

/* Return: what times @a is 1 more than a multiple of @n, 0 if nothing is. */
static u64 inverse(u64 a, u64 n)
{
	long x = 1, y = 0;
	u64 rest = n;

	while (rest) {
		u64 times = a / rest, next = a % rest;
		long z = x - (long)times * y;

		a = rest;
		rest = next;
		x = y;
		y = z;
	}
	if (a != 1)
		return 0;
	return x < 0 ? x + (long)n : x;
}

/* Page @i of memory or, behind it, of the pool. */
static pfn_t page_at(u64 i)
{
	if (i < max_p2m_pfn)
		return _pfn(i);
	return pfn_add(PFN_DOWN(_phys(KERNEL_PHYS)), i - max_p2m_pfn);
}

/* What frame @mfn holds, whatever the guest says that it does. */
static pfn_t page_of(u64 mfn)
{
	return page_at((mfn - FIRST_MFN + nr_frames - 1) * back % nr_frames);
}

void model_init(u64 memory_end)
{
	u64 pages = memory_end >> PAGE_SHIFT, mfn, i;

	mmu_init(memory_end);
	forget_changes();
	if (records)
		munmap(records, records_size);
	max_p2m_pfn = pages;
	nr_frames = pages + POOL_PAGES;
	records_size = (FIRST_MFN + 4 * nr_frames) * sizeof(*records);
	records = mmap(NULL, records_size, PROT_READ | PROT_WRITE,
		       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (records == MAP_FAILED)
		panic("model: no memory for the records of %lu frames",
		      nr_frames);
	/* They are touched all over, which the host does best in large pages. */
	madvise(records, records_size, MADV_HUGEPAGE);
	m2p = (pfn_t *)records;
	p2m = (mfn_t *)(m2p + FIRST_MFN + nr_frames);
	type_info = (u64 *)(p2m + nr_frames);
	linear = type_info + nr_frames;

	stride = nr_frames * 5 / 8 | 1;
	while (!(back = inverse(stride, nr_frames)))
		stride += 2;
	for (i = 0, mfn = 1; i < nr_frames; i++) {
		p2m[i] = _mfn(FIRST_MFN + mfn);
		m2p[FIRST_MFN + mfn] = page_at(i);
		mfn = (mfn + stride) % nr_frames;
	}
	phys_to_machine_mapping = p2m;
	machine_to_phys_mapping = m2p;
}

mfn_t platform_frame(pfn_t pfn)
{
	u64 pool = pfn_x(pfn) - (KERNEL_PHYS >> PAGE_SHIFT);

	if (pool < POOL_PAGES)
		return p2m[max_p2m_pfn + pool];
	if (pfn_x(pfn) >= max_p2m_pfn)
		panic("model: there is no pfn %lx", pfn_x(pfn));
	return p2m[pfn_x(pfn)];
}

enum owner frame_owner(u64 mfn)
{
	if (mfn - FIRST_MFN < nr_frames)
		return OWNER_GUEST;
	if (mfn >= 0x100 && mfn < 0xc0000)
		return OWNER_XEN;
	if (mfn == IO_APIC)
		return OWNER_RO_DEVICE;
	/* Local APIC and interrupts; HyperTransport, below 1 TiB. */
	if ((mfn >= 0xfee00 && mfn <= 0xfeeff) ||
	    (mfn >= 0xfd00000 && mfn <= 0xfffffff))
		return OWNER_NOBODY;
	return mfn < (u64)1 << 28 ? OWNER_DEVICE : OWNER_NOBODY;
}

u64 *frame_info(u64 mfn)
{
	return &type_info[mfn - FIRST_MFN];
}

u64 *frame_linear(u64 mfn)
{
	return &linear[mfn - FIRST_MFN];
}

u64 *frame_memory(u64 mfn)
{
	return mmu_memory(page_of(mfn));
}

bool machine_page(u64 frame, pfn_t *pfn)
{
	if (frame - FIRST_MFN >= nr_frames)
		return false;
	*pfn = page_of(frame);
	return true;
}

u64 xen_type_info(pfn_t pfn)
{
	return *frame_info(mfn_x(platform_frame(pfn)));
}

/* ---- the way back, once somebody has asked for it */

/* A word and what it was, or a page and what it held: then @word is odd. */
static struct change {
	u64 word;
	u64 old;
} *changes;
static size_t nr_changes, max_changes;

static u64 (*pages)[PTRS_PER_TABLE];
static size_t nr_pages, max_pages;

static bool remember;
static u64 hash[2];

void forget_changes(void)
{
	remember = false;
	nr_changes = nr_pages = 0;
	hash[0] = hash[1] = 0;
}

/* Room for one more of what there are @nr of. */
static void *room(void *p, size_t nr, size_t *max, size_t size)
{
	if (nr < *max)
		return p;
	*max = *max ? 2 * *max : 1 << 10;
	p = realloc(p, *max * size);
	if (!p)
		panic("model: no memory for %lu changes", *max);
	return p;
}

static void keep(u64 word, u64 old)
{
	changes = room(changes, nr_changes, &max_changes, sizeof(*changes));
	changes[nr_changes++] = (struct change){ word, old };
}

void set(u64 *word, u64 value)
{
	if (remember)
		keep((u64)word, *word);
	*word = value;
}

void keep_page(u64 *page)
{
	if (!remember)
		return;
	pages = room(pages, nr_pages, &max_pages, sizeof(*pages));
	memcpy(pages[nr_pages++], page, PAGE_SIZE);
	keep((u64)page | 1, 0);
}

struct xen_mark xen_mark(void)
{
	remember = true;
	return (struct xen_mark){ nr_changes, { hash[0], hash[1] } };
}

void xen_undo(struct xen_mark mark)
{
	while (nr_changes > mark.changes) {
		const struct change *c = &changes[--nr_changes];

		if (c->word & 1)
			memcpy((u64 *)(c->word - 1), pages[--nr_pages],
			       PAGE_SIZE);
		else
			*(u64 *)c->word = c->old;
	}
	hash[0] = mark.hash[0];
	hash[1] = mark.hash[1];
	mmu_flush();
}

static u64 fold(u64 a, u64 b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (u64)product ^ (u64)(product >> 64);
}

void count_word(u64 mfn, unsigned int slot, u64 val, bool in)
{
	u64 place = mfn << 10 | slot, a, b;

	if (!remember || !val)
		return;
	a = fold(val ^ 0x9e3779b97f4a7c15, place * 0xd1342543de82ef95 + 1);
	b = fold(val ^ 0xc2b2ae3d27d4eb4f, place * 0xda942042e4dd58b5 + 3);
	hash[0] += in ? a : -a;
	hash[1] += in ? b : -b;
}

void count_table(u64 mfn, unsigned int level, const u64 *table, bool in)
{
	unsigned int i;

	if (!remember)
		return;
	count_word(mfn, TYPE_SLOT, level, in);
	for (i = 0; i < PTRS_PER_TABLE; i++)
		count_word(mfn, i, table[i], in);
}

/* ---- pseudo-physical numbers */

u64 frame_pfn(u64 mfn)
{
	return pfn_x(m2p[mfn]);
}

void frame_set_pfn(u64 mfn, u64 pfn)
{
	u64 page = pfn_x(page_of(mfn));

	count_word(mfn, PFN_SLOT, frame_pfn(mfn) ^ page, false);
	set((__force u64 *)&m2p[mfn], pfn);
	count_word(mfn, PFN_SLOT, pfn ^ page, true);
}
