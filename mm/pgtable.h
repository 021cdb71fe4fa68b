/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Page tables as the MMU of x86-64 reads them: four levels of 512 entries.
 *
 * An entry is a machine address with flags. To make one from a frame of ours,
 * and to learn which frame of ours one points to, takes the platform: see
 * paravirt.h.
 */
#ifndef MM_PGTABLE_H
#define MM_PGTABLE_H

#include "../x86_init/types.h"

typedef struct { u64 pte; } pte_t;	/* level 1: maps 4 KiB */
typedef struct { u64 pmd; } pmd_t;	/* level 2: covers 2 MiB */
typedef struct { u64 pud; } pud_t;	/* level 3: covers 1 GiB */
typedef struct { u64 pgd; } pgd_t;	/* level 4: covers 512 GiB */

/* The flags of an entry. */
typedef u64 __bitwise pgprot_t;

#define __pgprot(n)	((__force pgprot_t)(u64)(n))
#define pgprot_val(p)	((__force u64)(p))

#define PTRS_PER_TABLE	512

#define PMD_SHIFT	21
#define PMD_SIZE	((u64)1 << PMD_SHIFT)
#define PMD_MASK	(~(PMD_SIZE - 1))
#define PUD_SHIFT	30
#define PUD_SIZE	((u64)1 << PUD_SHIFT)
#define PUD_MASK	(~(PUD_SIZE - 1))
#define PGDIR_SHIFT	39
#define PGDIR_SIZE	((u64)1 << PGDIR_SHIFT)
#define PGDIR_MASK	(~(PGDIR_SIZE - 1))

/* Intel SDM volume 3, "4-level paging": the formats of the entries. */
#define _PAGE_PRESENT	((u64)1 << 0)
#define _PAGE_RW	((u64)1 << 1)
#define _PAGE_USER	((u64)1 << 2)
#define _PAGE_ACCESSED	((u64)1 << 5)
#define _PAGE_DIRTY	((u64)1 << 6)
#define _PAGE_PSE	((u64)1 << 7)	/* levels 2 and 3: a page, no table */
#define PTE_PFN_MASK	((((u64)1 << 52) - 1) & PAGE_MASK)
#define PTE_FLAGS_MASK	(~PTE_PFN_MASK)

#define PAGE_KERNEL	__pgprot(_PAGE_PRESENT | _PAGE_RW | \
				 _PAGE_ACCESSED | _PAGE_DIRTY)
#define PAGE_KERNEL_LARGE __pgprot(_PAGE_PRESENT | _PAGE_RW | _PAGE_PSE | \
				   _PAGE_ACCESSED | _PAGE_DIRTY)
#define PAGE_KERNEL_RO	__pgprot(_PAGE_PRESENT | _PAGE_ACCESSED | _PAGE_DIRTY)
/* An entry that points to a table; the tables below it decide. */
#define _KERNPG_TABLE	__pgprot(_PAGE_PRESENT | _PAGE_RW | \
				 _PAGE_ACCESSED | _PAGE_DIRTY)

static inline unsigned int pte_index(u64 addr)
{
	return (addr >> PAGE_SHIFT) % PTRS_PER_TABLE;
}

static inline unsigned int pmd_index(u64 addr)
{
	return (addr >> PMD_SHIFT) % PTRS_PER_TABLE;
}

static inline unsigned int pud_index(u64 addr)
{
	return (addr >> PUD_SHIFT) % PTRS_PER_TABLE;
}

static inline unsigned int pgd_index(u64 addr)
{
	return (addr >> PGDIR_SHIFT) % PTRS_PER_TABLE;
}

static inline bool pte_write(pte_t pte)
{
	return pte.pte & _PAGE_RW;
}

static inline pte_t pte_mkwrite(pte_t pte)
{
	pte.pte |= _PAGE_RW;
	return pte;
}

static inline pte_t pte_wrprotect(pte_t pte)
{
	pte.pte &= ~_PAGE_RW;
	return pte;
}

/* Whether an entry of level 2 or 3 maps a page, without a table below it. */
static inline bool pmd_large(pmd_t pmd)
{
	return pmd.pmd & _PAGE_PSE;
}

static inline bool pud_large(pud_t pud)
{
	return pud.pud & _PAGE_PSE;
}

/*
 * The top-level table, at an address where it can be read; on bare metal it
 * can be written there too. The start-up code sets it.
 */
extern pgd_t *swapper_pg_dir;

#endif /* MM_PGTABLE_H */
