// SPDX-License-Identifier: GPL-2.0-only
/*
 * low_tables: the original commit reverted, as until 2.6.38.
 *
 * The buffer goes below what is mapped already, so every page of it has a
 * mapping that can be found and made read-only just before the page becomes
 * a table, and mappings that are there are left alone later on. It needs a
 * start-up mapping to live in, and it eats low memory: where that is short,
 * there is no place for the tables.
 */
#include "../../mm/init.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"
#include "placement.h"

static void low_tables_set_pte(pte_t *ptep, pte_t pte)
{
	*ptep = pte;
}

static void low_tables_init(void)
{
	historic_init_mmu_ops(low_tables_set_pte, tables_set_pte_at);
	pgt_buf_ops.place = place_below_mapped;
}

static const struct design low_tables = {
	.name		= "low_tables",
	.rank		= 4,
	.about		= "the tables below what is mapped at boot",
	.init		= low_tables_init,
	.mask		= mask_tables,
	.min_mapped	= (u64)64 << 20,
};
DESIGN(low_tables);
