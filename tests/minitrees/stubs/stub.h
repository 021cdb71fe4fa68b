/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the miniature trees need from the headers of a kernel, in one. Each
 * header of stubs/ leads here, so that their includes read as in real files.
 */
#ifndef MINITREE_STUB_H
#define MINITREE_STUB_H

#include <stdarg.h>
#include <stddef.h>

typedef unsigned long long u64;
typedef unsigned long phys_addr_t;

#define __init
#define __initdata
#define __meminit
#define __meminitdata
#define __init_refok
#define __ref

#ifdef __CHECKER__
#define __acquires(x) __attribute__((context(x, 0, 1)))
#define __releases(x) __attribute__((context(x, 1, 0)))
#define __acquire(x) __context__(x, 1)
#define __release(x) __context__(x, -1)
#else
#define __acquires(x)
#define __releases(x)
#define __acquire(x) (void)0
#define __release(x) (void)0
#endif

#include <asm/x86_init.h>

#define KERN_INFO "<6>"
#define KERN_DEBUG "<7>"
__attribute__((format(printf, 1, 2))) int printk(const char *format, ...);
#define pr_info(...) printk(KERN_INFO __VA_ARGS__)
__attribute__((noreturn)) void panic(const char *format, ...);
void *memset(void *to, int byte, size_t size);

#define min(a, b) ((a) < (b) ? (a) : (b))
#define roundup(x, y) (((x) + (y) - 1) / (y) * (y))

#define PAGE_SHIFT 12
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define LEVEL_BITS 9
#define PTRS_PER_PTE (1 << LEVEL_BITS)
#define PMD_SHIFT 21
#define PUD_SHIFT 30
#define PGDIR_SHIFT 39
#define PMD_SIZE (1UL << PMD_SHIFT)
#define PMD_MASK (~(PMD_SIZE - 1))
#define PUD_SIZE (1UL << PUD_SHIFT)
#define PUD_MASK (~(PUD_SIZE - 1))
#define PGDIR_MASK (~((1UL << PGDIR_SHIFT) - 1))
#define PAGE_KERNEL (_PAGE_PRESENT | _PAGE_RW)
#define PFN_PHYS(x) ((phys_addr_t)(x) << PAGE_SHIFT)
#define PFN_DOWN(x) ((x) >> PAGE_SHIFT)
extern unsigned long page_offset_base;
#define PAGE_OFFSET page_offset_base
#define __va(x) ((void *)((unsigned long)(x) + PAGE_OFFSET))
#define __pa(x) ((unsigned long)(x) - PAGE_OFFSET)

extern int after_bootmem;
extern unsigned long max_pfn_mapped;
extern pte_t *init_level4;
extern pgd_t swapper_pg_dir[];

struct pv_mmu_ops {
	void (*set_pte)(pte_t *ptep, pte_t pte);
};
extern struct pv_mmu_ops pv_mmu_ops;

#define level_index(addr, shift) (((addr) >> (shift)) & (PTRS_PER_PTE - 1))
#define pte_index(addr) level_index(addr, PAGE_SHIFT)
#define pte_none(entry) ((entry).pte == 0)
#define entry_phys(entry) PFN_PHYS(pte_pfn(entry))
#define set_pte(ptep, entry) pv_mmu_ops.set_pte(ptep, entry)
void native_set_pte(pte_t *ptep, pte_t pte);
unsigned long pte_pfn(pte_t pte);
pte_t pfn_pte(unsigned long pfn, unsigned long flags);
pte_t pte_wrprotect(pte_t pte);
pte_t pte_mkwrite(pte_t pte);
void populate_level(pte_t *entry, unsigned long phys, unsigned int shift);
pte_t *lookup_address(unsigned long address);
void load_cr3(pgd_t *pgd);
void __flush_tlb_all(void);

void *early_memremap(unsigned long phys, unsigned long size);
void early_iounmap(void *adr, unsigned long size);
int is_early_ioremap_ptep(pte_t *ptep);

unsigned long pte_val_ma(pte_t pte);
pte_t __pte_ma(unsigned long val);
void xen_update_mapping(void *vaddr, pte_t pte);

/* Free memory, in the spellings of the ages. */
#define MEMBLOCK_ERROR 0
u64 memblock_find_in_range(u64 start, u64 end, u64 size, u64 align);
u64 memblock_x86_find_in_range_size(u64 start, u64 *size, u64 align);
void memblock_x86_reserve_range(u64 start, u64 end, char *name);
int memblock_reserve(phys_addr_t base, phys_addr_t size);
unsigned long find_e820_area(u64 start, u64 end, u64 size, u64 align);
void reserve_early(u64 start, u64 end, char *name);
#define GFP_ATOMIC 0
unsigned long get_zeroed_page(int flags);
unsigned long extend_brk(unsigned long size, unsigned long align);
void early_memtest(unsigned long start, unsigned long end);

#endif
