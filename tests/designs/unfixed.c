// SPDX-License-Identifier: GPL-2.0-only
/*
 * unfixed: 2.6.39-rc1 to rc5, with the tables high and nobody the wiser.
 *
 * Xen's set_pte knows that page tables must be read-only, and makes read-only
 * what is a table already: [start, end). A page beyond pgt_buf_end gets a
 * writable mapping, then it becomes a table, and Xen refuses it (A).
 */
#include "../../mm/fixmap.h"
#include "../../mm/init.h"
#include "../../mm/paravirt.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"

static pte_t unfixed_mask(pte_t pte)
{
	if (pfn_in(pte_pfn(pte), pgt_buf_start, pgt_buf_end))
		pte = pte_wrprotect(pte);
	return pte;
}

static void unfixed_set_pte(pte_t *ptep, pte_t pte)
{
	*ptep = unfixed_mask(pte);
}

static void unfixed_set_pte_at(u64 addr, pte_t *ptep, pte_t pte)
{
	(void)ptep;
	xen_write_pte_at(addr, is_table_slot(addr) ? pte : unfixed_mask(pte));
}

static void unfixed_init(void)
{
	historic_init_mmu_ops(unfixed_set_pte, unfixed_set_pte_at);
}

static const struct design unfixed = {
	.name	= "unfixed",
	.rank	= 1,
	.about	= "masks the tables there are, native hook",
	.init	= unfixed_init,
	.mask	= unfixed_mask,
};
DESIGN(unfixed);
