// SPDX-License-Identifier: GPL-2.0-only
/*
 * setup_done: one sweep, from a hook that was there already.
 *
 * The whole buffer is made read-only, and x86_init.paging.pagetable_setup_done
 * makes the spare pages of all buffers writable. From the first reservation to
 * that sweep they are free and read-only (B).
 */
#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"

#define MAX_TAILS	16

static struct {
	struct { pfn_t start, end; } tail[MAX_TAILS];
	u64 nr;
} tails;

static void setup_done_reserve(phys_addr_t start, phys_addr_t end)
{
	historic_pagetable_reserve(start, end);
	if (tails.nr == MAX_TAILS)
		panic("setup_done: more than %u buffers", MAX_TAILS);
	tails.tail[tails.nr].start = PFN_DOWN(end);
	tails.tail[tails.nr++].end = pgt_buf_top;
}

static void setup_done_sweep(void)
{
	u64 i;

	for (i = 0; i < tails.nr; i++) {
		printk("xen: setting RW the range %lx - %lx\n",
		       phys_x(PFN_PHYS(tails.tail[i].start)),
		       phys_x(PFN_PHYS(tails.tail[i].end)));
		make_lowmem_range_readwrite(tails.tail[i].start,
					    tails.tail[i].end);
	}
	tails.nr = 0;
}

static void setup_done_init(void)
{
	historic_init_mmu_ops(masked_set_pte, masked_set_pte_at);
	x86_init.mapping.pagetable_reserve = setup_done_reserve;
	x86_init.paging.pagetable_setup_done = setup_done_sweep;
}

static const struct design setup_done = {
	.name		= "setup_done",
	.rank		= 3,
	.about		= "masks up to top, one sweep from pagetable_setup_done",
	.init		= setup_done_init,
	.mask		= mask_rw_pte,
	.state		= &tails,
	.state_size	= sizeof(tails),
};
DESIGN(setup_done);
