// SPDX-License-Identifier: GPL-2.0-only
/*
 * unmasked: this library with its mask taken out.
 *
 * What the mask is for, seen from the other side: the direct map maps a page of
 * the buffer writable before it is a table, or after, and Xen refuses the table
 * that was made of the one or of the other (A). The refusal comes among other
 * requests of the same multicall, as it would in any kernel that queues.
 */
#include "../../mm/paravirt.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"

static void unmasked_set_ptes(pte_t *ptep, pfn_t pfn, unsigned int nr,
			      pgprot_t prot)
{
	for (; nr; nr--, ptep++, pfn = pfn_add(pfn, 1))
		*ptep = pfn_pte(pfn, prot);
}

static void unmasked_init(void)
{
	xen_init_mmu_ops();
	pv_mmu_ops.set_ptes = unmasked_set_ptes;
}

static const struct design unmasked = {
	.name	= "unmasked",
	.rank	= 10,
	.about	= "this library without its mask",
	.init	= unmasked_init,
	.exact	= true,
};
DESIGN(unmasked);
