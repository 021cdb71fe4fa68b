// SPDX-License-Identifier: GPL-2.0-only
/*
 * The state of a boot; state.h says what that is.
 */
#include "state.h"

#include "../../x86_init/machine.h"
#include "../../xen/multicalls.h"

#include <string.h>

static void save_regions(struct memblock_region *to, unsigned int *nr,
			 const struct memblock_type *type)
{
	if (type->cnt > MAX_REGIONS)
		panic("explore: %u %s regions", type->cnt, type->name);
	*nr = type->cnt;
	memcpy(to, type->regions, type->cnt * sizeof(*to));
}

static void restore_regions(struct memblock_type *type,
			    const struct memblock_region *from, unsigned int nr)
{
	type->cnt = nr;
	memcpy(type->regions, from, nr * sizeof(*from));
}

/* Of what allocs got, only what there was. */
static void copy_boot(struct boot *to, const struct boot *from)
{
	memcpy(to, from, offsetof(struct boot, got) +
			 from->nr_got * sizeof(from->got[0]));
}

void state_save(struct state *s)
{
	s->xen = xen_mark();
	copy_boot(&s->boot, &boot);
	s->tries = tries;
	s->start = pgt_buf_start;
	s->end = pgt_buf_end;
	s->top = pgt_buf_top;
	s->mapped = max_pfn_mapped;
	s->limit = memblock.current_limit;
	s->bootmem = after_bootmem;
	save_regions(s->memory, &s->nr_memory, &memblock.memory);
	save_regions(s->reserved, &s->nr_reserved, &memblock.reserved);
	if (boot.d->state_size > sizeof(s->design))
		panic("explore: %s remembers too much", boot.d->name);
	if (boot.d->state)
		memcpy(s->design, boot.d->state, boot.d->state_size);
}

void state_restore(const struct state *s)
{
	xen_undo(s->xen);
	copy_boot(&boot, &s->boot);
	tries = s->tries;
	pgt_buf_start = s->start;
	pgt_buf_end = s->end;
	pgt_buf_top = s->top;
	max_pfn_mapped = s->mapped;
	memblock.current_limit = s->limit;
	after_bootmem = s->bootmem;
	restore_regions(&memblock.memory, s->memory, s->nr_memory);
	restore_regions(&memblock.reserved, s->reserved, s->nr_reserved);
	if (boot.d->state)
		memcpy(boot.d->state, s->design, boot.d->state_size);

	/* What an event that was not finished may have left behind. */
	xen_mc_init();
	memtest = false;
	refusal = (struct refusal){ 0 };
}

static u64 fold(u64 a, u64 b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (u64)product ^ (u64)(product >> 64);
}

static void mix(struct state_hash *h, u64 word)
{
	h->a = fold(h->a ^ word, 0x9e3779b97f4a7c15);
	h->b = fold(h->b + word, 0xd1342543de82ef95) + 0x632be59bd9b4e019;
}

static void mix_words(struct state_hash *h, const void *words, size_t size)
{
	const u64 *at = words;

	for (; size >= sizeof(*at); size -= sizeof(*at))
		mix(h, *at++);
}

static void mix_regions(struct state_hash *h, const struct memblock_type *type)
{
	mix(h, type->cnt);
	mix_words(h, type->regions, type->cnt * sizeof(type->regions[0]));
}

struct state_hash state_hash(void)
{
	struct xen_mark xen = xen_mark();
	struct state_hash h = { xen.hash[0], xen.hash[1] };
	unsigned int i;

	mix_regions(&h, &memblock.memory);
	mix_regions(&h, &memblock.reserved);
	mix(&h, phys_x(memblock.current_limit));
	mix(&h, pfn_x(pgt_buf_start));
	mix(&h, pfn_x(pgt_buf_end));
	mix(&h, pfn_x(pgt_buf_top));
	mix(&h, pfn_x(max_pfn_mapped));
	mix_words(&h, &boot.buffer, sizeof(boot.buffer));
	mix(&h, boot.nr_spare);
	mix_words(&h, boot.spare, boot.nr_spare * sizeof(boot.spare[0]));
	mix_words(&h, boot.d->state, boot.d->state_size);
	/* The number of an alloc is a name; what it got counts. */
	for (i = 0; i < tries.nr_held; i++) {
		const struct range *r = &boot.got[tries.held[i] - 1];

		mix(&h, r->start);
		mix(&h, r->end);
	}
	mix(&h, tries.slot);
	mix_words(&h, tries.buffers,
		  tries.nr_buffers * sizeof(tries.buffers[0]));
	mix(&h, (u64)tries.maps << 8 | (u64)tries.nr_held << 3 |
		(u64)tries.fresh << 2 | (u64)tries.paging << 1 | after_bootmem);
	return h;
}
