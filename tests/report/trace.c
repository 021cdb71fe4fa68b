// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the pages of each buffer are, at every moment of a boot on the model.
 *
 * Linked to boot-model it makes boot-trace, whose console has three kinds of
 * lines more, tab-separated, numbers decimal:
 *
 *	@look	EVENT	MOMENT
 *	@buffer	NUMBER	PFN	PAGES		seen for the first time
 *	@pages	NUMBER	PFN	PAGES	USE	as long as the use is the same
 *
 * Nothing here asks the library what it believes: the use of a page follows
 * from memblock, from the page tables and from the types of Xen's frames. Only
 * where a buffer lies is the caller's to say.
 */
#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../boot/boot.h"
#include "../model/xen.h"

#define MAX_BUFFERS	16

static struct buffer {
	pfn_t start, top;
	bool open;
} buffers[MAX_BUFFERS];
static unsigned int nr_buffers;

static const char *const moments[] = {
	[LOOK_CALL]	= "call",
	[LOOK_HOOK]	= "hook",
	[LOOK_NO_HOOK]	= "no hook",
	[LOOK_EVENT]	= "event",
	[LOOK_CRASH]	= "crash",
};

/* A buffer that has been closed lies within what was seen of it when open. */
static struct buffer *seen(pfn_t start, pfn_t top)
{
	unsigned int i;

	for (i = 0; i < nr_buffers; i++)
		if (pfn_x(start) >= pfn_x(buffers[i].start) &&
		    pfn_x(top) <= pfn_x(buffers[i].top))
			return &buffers[i];
	return NULL;
}

/* The buffer of now, unless it has no pages. */
static struct buffer *now(void)
{
	struct buffer *b = seen(pgt_buf_start, pgt_buf_top);

	if (b || pgt_buf_start == pgt_buf_top)
		return b;
	if (nr_buffers == MAX_BUFFERS)
		panic("more than %u buffers to look at", MAX_BUFFERS);
	b = &buffers[nr_buffers++];
	b->start = pgt_buf_start;
	b->top = pgt_buf_top;
	b->open = true;
	printk("@buffer\t%u\t%lu\t%lu\n", nr_buffers, pfn_x(b->start),
	       pfn_diff(b->top, b->start));
	return b;
}

/* Whether a page is in one of the slots that tables are filled through. */
static bool in_table_slot(pfn_t pfn)
{
	enum fixed_addresses slot;
	u64 pte, size;

	for (slot = FIX_PUD; slot < FIX_PTE_END; slot++)
		if (check_translate(fix_to_virt(slot), &pte, &size) &&
		    pte_pfn((pte_t){ pte }) == pfn)
			return true;
	return false;
}

/* See tests/report/uses for the letters. */
static char use(pfn_t pfn, bool open)
{
	u64 info = xen_type_info(pfn), type = info & PGT_TYPE_MASK, bytes;
	phys_addr_t addr = PFN_PHYS(pfn);
	bool counted = info & PGT_COUNT_MASK;
	enum mapping mapping;

	if (counted && type != PGT_WRITABLE && type != PGT_SEG_DESC)
		return 'T';
	if (open && in_table_slot(pfn))
		return 'f';
	/* What hangs below a table that is not hooked up counts for Xen. */
	mapping = check_run(addr, PFN_PHYS(pfn_add(pfn, 1)), &bytes);
	if (counted && type == PGT_WRITABLE)
		mapping = MAPPING_WRITABLE;
	if (mapping == MAPPING_NONE)
		return '-';
	if (open)
		return mapping == MAPPING_WRITABLE ? 'S' : 's';
	if (memblock_is_region_reserved(addr, PAGE_SIZE))
		return mapping == MAPPING_WRITABLE ? 'r' : 'R';
	return mapping == MAPPING_WRITABLE ? 'w' : '!';
}

static void show(const struct buffer *b)
{
	pfn_t from = b->start, pfn;
	char last = 0;

	for (pfn = b->start; pfn_in(pfn, b->start, b->top);
	     pfn = pfn_add(pfn, 1)) {
		char this = use(pfn, b->open);

		if (last && this != last) {
			printk("@pages\t%ld\t%lu\t%lu\t%c\n", b - buffers + 1,
			       pfn_x(from), pfn_diff(pfn, from), last);
			from = pfn;
		}
		last = this;
	}
	printk("@pages\t%ld\t%lu\t%lu\t%c\n", b - buffers + 1, pfn_x(from),
	       pfn_diff(b->top, from), last);
}

static void look(unsigned int event, enum look at)
{
	struct buffer *b = NULL;
	unsigned int i;

	printk("@look\t%u\t%s\n", event, moments[at]);
	if (at != LOOK_EVENT)
		b = now();
	if (b && at != LOOK_CRASH)
		b->open = at == LOOK_CALL;
	for (i = 0; i < nr_buffers; i++)
		show(&buffers[i]);
}

static void __attribute__((constructor)) look_at_boots(void)
{
	boot_look = look;
}
