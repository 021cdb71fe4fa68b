// SPDX-License-Identifier: GPL-2.0-only
/*
 * The fixmap: a few virtual pages that map whatever is needed just now.
 */
#include "fixmap.h"

#include "../x86_init/machine.h"
#include "paravirt.h"

static u64 fixmap_base;
static pte_t *fixmap_ptes;

void early_ioremap_init(u64 base, pte_t *bm_pte)
{
	fixmap_base = base;
	fixmap_ptes = bm_pte;
}

u64 fix_to_virt(enum fixed_addresses idx)
{
	return fixmap_base + ((u64)idx << PAGE_SHIFT);
}

/* The slot that @addr lies in; FIX_BTMAP_END when it lies in none. */
static enum fixed_addresses virt_to_fix(u64 addr)
{
	u64 idx = (addr - fixmap_base) >> PAGE_SHIFT;

	return idx < FIX_BTMAP_END ? (enum fixed_addresses)idx : FIX_BTMAP_END;
}

void *__set_fixmap(enum fixed_addresses idx, pfn_t pfn, pgprot_t prot)
{
	u64 addr = fix_to_virt(idx);

	pv_mmu_ops.set_pte_at(addr, &fixmap_ptes[idx], pfn_pte(pfn, prot));
	return (void *)addr;
}

void *set_fixmap(enum fixed_addresses idx, pfn_t pfn, pgprot_t prot)
{
	void *page = __set_fixmap(idx, pfn, prot);

	pv_mmu_ops.lazy_mode.flush();
	return page;
}

void clear_fixmap(enum fixed_addresses idx)
{
	pv_mmu_ops.set_pte_at(fix_to_virt(idx), &fixmap_ptes[idx],
			      (pte_t){ 0 });
}

bool fixmap_pte(u64 addr, pte_t *pte)
{
	enum fixed_addresses idx = virt_to_fix(addr);

	if (idx == FIX_BTMAP_END)
		return false;
	*pte = fixmap_ptes[idx];
	return true;
}

bool is_table_slot(u64 addr)
{
	return virt_to_fix(addr) < FIX_BTMAP_BEGIN;
}

void *early_memremap(phys_addr_t addr)
{
	unsigned int idx;
	char *page;

	for (idx = FIX_BTMAP_BEGIN; idx < FIX_BTMAP_END; idx++) {
		if (fixmap_ptes[idx].pte)
			continue;
		page = set_fixmap(idx, PFN_DOWN(addr), PAGE_KERNEL);
		return page + phys_x(addr) % PAGE_SIZE;
	}
	panic("early_memremap: no slot left for %lx", phys_x(addr));
}

void early_iounmap(const void *ptr)
{
	enum fixed_addresses idx = virt_to_fix((u64)ptr);

	if (idx < FIX_BTMAP_BEGIN || idx == FIX_BTMAP_END)
		panic("early_iounmap: %lx is not one of its mappings",
		      (u64)ptr);
	clear_fixmap(idx);
}
