// SPDX-License-Identifier: GPL-2.0-only
/*
 * pagetable_reserve: this library, twice.
 *
 * Once with the historic estimate, so that there are spare pages and the hook
 * has work to do; once as it ships, with exact sizing.
 */
#include "../../xen/mmu.h"
#include "../boot/design.h"

static const struct design pagetable_reserve = {
	.name		= "pagetable_reserve",
	.rank		= 6,
	.about		= "this library, historic estimate of the tables",
	.init		= xen_init_mmu_ops,
	.mask		= mask_rw_pte,
	.native		= true,
	.must_pass	= true,
};
DESIGN(pagetable_reserve);

static const struct design pagetable_reserve_exact = {
	.name		= "pagetable_reserve_exact",
	.rank		= 7,
	.about		= "this library as it ships",
	.init		= xen_init_mmu_ops,
	.mask		= mask_rw_pte,
	.native		= true,
	.exact		= true,
	.must_pass	= true,
};
DESIGN(pagetable_reserve_exact);
