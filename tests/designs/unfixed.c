// SPDX-License-Identifier: GPL-2.0-only
/*
 * unfixed: 2.6.39-rc1 to rc5, with the tables high and nobody the wiser.
 *
 * Xen's set_pte knows that page tables must be read-only, and makes read-only
 * what is a table already: [start, end). A page beyond pgt_buf_end gets a
 * writable mapping, then it becomes a table, and Xen refuses it (A).
 */
#include "../boot/design.h"

static void unfixed_set_pte(pte_t *ptep, pte_t pte)
{
	*ptep = mask_tables(pte);
}

static void unfixed_init(void)
{
	historic_init_mmu_ops(unfixed_set_pte, tables_set_pte_at);
}

static const struct design unfixed = {
	.name	= "unfixed",
	.rank	= 1,
	.about	= "masks the tables there are, native hook",
	.init	= unfixed_init,
	.mask	= mask_tables,
};
DESIGN(unfixed);
