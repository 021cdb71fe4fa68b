// SPDX-License-Identifier: GPL-2.0-only
/*
 * upstream_hook: the hook as 2.6.39 to 3.8 have it (279b706bf800).
 *
 * The spare pages become writable in the hook, one hypercall a page. The call
 * is left out when no page of the buffer was used, so all of it stays read-only
 * (E), and the mask stays armed over the spare pages when the hook is done (D).
 */
#include "../../mm/init.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"

static void upstream_pagetable_reserve(phys_addr_t start, phys_addr_t end)
{
	pfn_t pfn, first = PFN_DOWN(end);

	historic_pagetable_reserve(start, end);

	printk("xen: setting RW the range %lx - %lx\n", phys_x(end),
	       phys_x(PFN_PHYS(pgt_buf_top)));
	for (pfn = first; pfn_in(pfn, first, pgt_buf_top); pfn = pfn_add(pfn, 1))
		make_lowmem_page_readwrite(pfn);
}

static void upstream_init(void)
{
	historic_init_mmu_ops(masked_set_pte, masked_set_pte_at);
	x86_init.mapping.pagetable_reserve = upstream_pagetable_reserve;
}

static const struct design upstream_hook = {
	.name		= "upstream_hook",
	.rank		= 5,
	.about		= "the hook as 2.6.39 to 3.8 have it",
	.init		= upstream_init,
	.mask		= mask_rw_pte,
	.skips_empty	= true,
};
DESIGN(upstream_hook);
