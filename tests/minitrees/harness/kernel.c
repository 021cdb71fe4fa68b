// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a miniature tree wants from its kernel (stubs/stub.h), on top of the
 * library's lower floors.
 */
#include "tree.h"

#include "../../../mm/fixmap.h"
#include "../../../mm/init.h"
#include "../../../mm/memblock.h"
#include "../../../mm/paravirt.h"
#include "../../../x86_init/machine.h"
#include "../../../xen/mmu.h"
#include "../../boot/boot.h"
#include "../../designs/placement.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct tree_pv_mmu_ops tree_pv_mmu_ops;
u64 tree_max_pfn_mapped;
u64 tree_page_offset_base;
pte_t *tree_init_level4;
u64 tree_swapper_pg_dir;

/* ---------------------------------------------------------------- console */

/* The tree's formats are those of the kernel, level in front. */
static void vsay(void (*to)(const char *fmt, ...), const char *fmt,
		 va_list args)
{
	char line[256];

	if (fmt[0] == '<')
		fmt += 3;
	vsnprintf(line, sizeof(line), fmt, args);
	to("%s", line);
}

int tree_printk(const char *fmt, ...) __printf(1, 2);
int tree_printk(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsay(printk, fmt, args);
	va_end(args);
	return 0;
}

void tree_panic(const char *fmt, ...) __printf(1, 2);
void tree_panic(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsay((void (*)(const char *, ...))panic, fmt, args);
	va_end(args);
}

/* ---------------------------------------------------------------- entries */

pte_t tree_pfn_pte(u64 pfn, u64 flags)
{
	return pfn_pte(_pfn(pfn), __pgprot(flags));
}

u64 tree_pte_pfn(pte_t pte)
{
	return pfn_x(pte_pfn(pte));
}

u64 tree_pte_val_ma(pte_t pte)
{
	return pte.pte;
}

pte_t tree_pte_wrprotect(pte_t pte)
{
	return pte_wrprotect(pte);
}

pte_t tree_pte_mkwrite(pte_t pte)
{
	return pte_mkwrite(pte);
}

pte_t *tree_lookup_address(u64 addr)
{
	return lookup_address(addr);
}

static bool maps_readonly(const void *addr)
{
	pte_t pte, *ptep = &pte;

	if (!fixmap_pte((u64)addr, &pte))
		ptep = lookup_address((u64)addr);
	return ptep && (ptep->pte & _PAGE_PRESENT) && !pte_write(*ptep);
}

/* The entry of a table in use cannot be written: Xen takes the fault. */
void tree_native_set_pte(pte_t *ptep, pte_t pte)
{
	if (maps_readonly(ptep))
		pv_mmu_ops.set_pmd((pmd_t *)ptep, (pmd_t){ pte.pte });
	else
		*ptep = pte;
}

void tree_xen_update_mapping(void *addr, pte_t pte)
{
	xen_write_pte_at((u64)addr, pte);
}

/* A table of the level below @shift is filled: let @entry point to it. */
void tree_populate_level(pte_t *entry, u64 phys, unsigned int shift)
{
	pfn_t pfn = PFN_DOWN(_phys(phys));

	switch (shift) {
	case PMD_SHIFT:
		pv_mmu_ops.alloc_pte(pfn);
		pv_mmu_ops.set_pmd((pmd_t *)entry, pfn_pmd(pfn, _KERNPG_TABLE));
		break;
	case PUD_SHIFT:
		pv_mmu_ops.alloc_pmd(pfn);
		pv_mmu_ops.set_pud((pud_t *)entry, pfn_pud(pfn, _KERNPG_TABLE));
		break;
	case PGDIR_SHIFT:
		pv_mmu_ops.alloc_pud(pfn);
		pv_mmu_ops.set_pgd((pgd_t *)entry, pfn_pgd(pfn, _KERNPG_TABLE));
		break;
	default:
		panic("populate_level: no level of shift %u", shift);
	}
}

void tree___flush_tlb_all(void)
{
	pv_mmu_ops.flush_tlb_all();
}

/* ----------------------------------------------------------------- fixmap */

/* The entry of early_ioremap that the tree is asked about. */
static pte_t slot;

int tree_is_early_ioremap_ptep(const pte_t *ptep)
{
	return ptep == &slot;
}

void tree_set_fixmap_pte(u64 addr, pte_t *ptep, pte_t pte)
{
	(void)ptep;
	slot.pte = 0;
	tree_pv_mmu_ops.set_pte(&slot, pte);
	xen_write_pte_at(addr, slot);
}

void *tree_early_memremap(u64 phys, u64 size)
{
	(void)size;
	return early_memremap(_phys(phys));
}

void tree_early_iounmap(void *addr, u64 size)
{
	(void)size;
	early_iounmap(addr);
}

/* ----------------------------------------------------------------- memory */

void *tree_memset(void *to, int byte, size_t size)
{
	return memset(to, byte, size);
}

u64 tree_memblock_find_in_range(u64 start, u64 end, u64 size, u64 align)
{
	phys_addr_t found = memblock_find_in_range(_phys(start), _phys(end),
						   size, align);

	tree_opens_buffer();
	return found == MEMBLOCK_ERROR ? 0 : phys_x(found);
}

u64 tree_find_e820_area(u64 start, u64 end, u64 size, u64 align)
{
	(void)start;
	(void)align;
	tree_opens_buffer();
	return phys_x(place_bottom_up(size, _phys(end)));
}

u64 tree_memblock_x86_find_in_range_size(u64 start, u64 *size, u64 align)
{
	phys_addr_t from = _phys(start), to = MEMBLOCK_ERROR;

	(void)align;
	set_pte_polls++;
	if (!memblock_next_free(&from, &to))
		return 0;
	*size = phys_x(to) - phys_x(from);
	return phys_x(from);
}

void tree_memblock_x86_reserve_range(u64 start, u64 end, char *name)
{
	(void)name;
	tree_reserves(start, end);
}

void tree_reserve_early(u64 start, u64 end, char *name)
{
	(void)name;
	tree_reserves(start, end);
}

int tree_memblock_reserve(u64 base, u64 size)
{
	tree_reserves(base, base + size);
	return 0;
}

/* Memory that is mapped from the start, and taken. */
u64 tree_extend_brk(u64 size, u64 align)
{
	return phys_x(memblock_alloc(size, align));
}

u64 tree_get_zeroed_page(int flags)
{
	void *page = __va(memblock_alloc(PAGE_SIZE, PAGE_SIZE));

	(void)flags;
	return (u64)memset(page, 0, PAGE_SIZE);
}

void tree_early_memtest(u64 start, u64 end)
{
	if (memtest)
		early_memtest(_phys(start), _phys(end));
}
