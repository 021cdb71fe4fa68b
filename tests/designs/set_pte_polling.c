// SPDX-License-Identifier: GPL-2.0-only
/*
 * set_pte_polling: the workaround of 2.6.39-rc6 and rc7 (a38647837a41).
 *
 * The whole buffer is made read-only. Every set_pte of a real page asks
 * memblock whether the tables of the buffer last seen have been reserved
 * meanwhile; if so, the rest of that buffer is made writable. It is asked once
 * more when paging is set up. From the reservation to the next such set_pte
 * the spare pages are free and read-only (B).
 */
#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/design.h"

/* The buffer last seen, and where the last flip began. */
static struct {
	pfn_t start, end, top;
	pfn_t flipped;
	u64 any;		/* whether there is one */
} seen;

static void see(void)
{
	seen.any = true;
	seen.start = pgt_buf_start;
	seen.end = pgt_buf_end;
	seen.top = pgt_buf_top;
}

static void poll(void)
{
	pfn_t pfn;

	if (pgt_buf_end == pgt_buf_start)
		return;
	if (!seen.any) {
		see();
		return;
	}
	set_pte_polls++;
	if (!memblock_is_region_reserved(PFN_PHYS(seen.start), PAGE_SIZE)) {
		seen.end = pgt_buf_end;
		seen.top = pgt_buf_top;
		return;
	}
	if (seen.end == seen.flipped)
		return;

	printk("xen: setting RW the range %lx - %lx\n",
	       phys_x(PFN_PHYS(seen.end)), phys_x(PFN_PHYS(seen.top)));
	for (pfn = seen.end; pfn_in(pfn, seen.end, seen.top);
	     pfn = pfn_add(pfn, 1))
		make_lowmem_page_readwrite(pfn);
	seen.flipped = seen.end;
	see();
}

static pte_t polling_mask(pte_t pte)
{
	if (pte.pte)
		poll();
	return mask_rw_pte(pte);
}

static void polling_set_pte(pte_t *ptep, pte_t pte)
{
	*ptep = polling_mask(pte);
}

static void polling_set_pte_at(u64 addr, pte_t *ptep, pte_t pte)
{
	(void)ptep;
	if (pte.pte)
		poll();
	xen_write_pte_at(addr, is_table_slot(addr) ? pte : mask_rw_pte(pte));
}

static void polling_init(void)
{
	historic_init_mmu_ops(polling_set_pte, polling_set_pte_at);
	x86_init.paging.pagetable_setup_done = poll;
}

static const struct design set_pte_polling = {
	.name		= "set_pte_polling",
	.rank		= 2,
	.about		= "masks up to top, every set_pte asks memblock",
	.init		= polling_init,
	.mask		= mask_rw_pte,
	.state		= &seen,
	.state_size	= sizeof(seen),
};
DESIGN(set_pte_polling);
