// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the designs of the time share: a kernel before there was a hook.
 */
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/design.h"

void historic_pagetable_reserve(phys_addr_t start, phys_addr_t end)
{
	memblock_reserve(start, phys_x(end) - phys_x(start));
}

void historic_init_mmu_ops(void (*set_pte)(pte_t *ptep, pte_t pte),
			   void (*set_pte_at)(u64 addr, pte_t *ptep, pte_t pte))
{
	xen_init_mmu_ops();
	pv_mmu_ops.set_pte = set_pte;
	pv_mmu_ops.set_pte_at = set_pte_at;
	x86_init.mapping.pagetable_reserve = historic_pagetable_reserve;
}
