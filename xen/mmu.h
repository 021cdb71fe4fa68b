/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Page tables of a paravirtualised guest.
 *
 * The rule of the game (Xen's public headers, arch-x86/xen.h and xen.h): the
 * guest builds its own page tables, with machine frames in them, and Xen
 * checks every entry before the MMU gets to see it. At any time a frame is at
 * most one of: page table of one level, or writable. The type is counted, and
 * changes only when the count is 0. So
 *
 *  - a frame with a writable mapping cannot become a page table, and
 *  - a page table cannot get a writable mapping.
 *
 * A table is checked when it is pinned, or when an entry that points to it is
 * written into a table in use. From then on its entries count, whether or not
 * any root leads to it.
 *
 * What follows for the early direct map: a page of the table buffer must be
 * mapped read-only from the start, before it is a table, since nobody can find
 * its mapping in time later on. And what did not become a table must be made
 * writable again before it is free memory.
 */
#ifndef XEN_MMU_H
#define XEN_MMU_H

#include "../mm/pgtable.h"
#include "../x86_init/x86_init.h"

/* How many entries go into one hypercall when the spare pages are flipped. */
#define XEN_FLIP_BATCH	512

/**
 * xen_init_mmu_ops() - from here on the page tables are Xen's business
 *
 * Puts Xen's operations into pv_mmu_ops and Xen's hook into
 * x86_init.mapping.pagetable_reserve. To be called before the first
 * init_memory_mapping().
 */
void xen_init_mmu_ops(void);

/**
 * xen_mapping_pagetable_reserve() - Xen's x86_init.mapping.pagetable_reserve
 * @start: physical address in bytes of the first page table
 * @end: physical address in bytes behind the last page table
 *
 * Makes the spare pages [@end, pgt_buf_top) writable again, which
 * mask_rw_pte() had made read-only with the rest of the buffer (B), then does
 * what native_pagetable_reserve() does (C, D). Panics when Xen refuses.
 */
void xen_mapping_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf);

/**
 * make_lowmem_page_readonly() - take the direct map's write access to a page
 * @pfn: the page
 *
 * Nothing happens when the direct map does not map it (yet), or when it is
 * read-only already. In lazy mode the request is queued. Panics when Xen
 * refuses.
 */
void make_lowmem_page_readonly(pfn_t pfn);

/**
 * make_lowmem_page_readwrite() - give it back
 * @pfn: the page
 *
 * Nothing happens when the direct map does not map it, or when it is writable
 * already. In lazy mode the request is queued. Panics when Xen refuses, as it
 * must for a page table.
 */
void make_lowmem_page_readwrite(pfn_t pfn);

/**
 * make_lowmem_range_readwrite() - give it back for many pages at once
 * @start: the first page
 * @end: behind the last page
 *
 * As make_lowmem_page_readwrite() for each page, with one hypercall for up to
 * XEN_FLIP_BATCH of them, one walk of the page tables for each 2 MiB, and one
 * flush when all is done. Not for lazy mode: it would overtake the queue.
 */
void make_lowmem_range_readwrite(pfn_t start, pfn_t end);

/*
 * The rest are the parts that xen_init_mmu_ops() registers, open to platforms
 * that want some of them otherwise.
 */

/**
 * mask_rw_pte() - what the direct map may map writable
 * @pte: an entry about to be written
 *
 * Return: @pte, read-only when it maps a page of the buffer, table or spare
 * (A).
 */
pte_t mask_rw_pte(pte_t pte);

/**
 * xen_set_ptes_init() - pv_mmu_ops.set_ptes while the direct map is built
 * @ptep: the first entry, in a table that is not in use yet
 * @pfn: the first page
 * @nr: how many entries and pages
 * @prot: how to map them; those of the buffer get no write access (A)
 */
void xen_set_ptes_init(pte_t *ptep, pfn_t pfn, unsigned int nr, pgprot_t prot);

/**
 * xen_write_pte_at() - write an entry of a level 1 table in use, unmasked
 * @addr: virtual address that the entry maps
 * @pte: what to write
 *
 * At once, by a hypercall of its own; what is queued is sent first. Flushes
 * @addr on this CPU, or on all of them once bootmem is up. Panics when Xen
 * refuses.
 */
void xen_write_pte_at(u64 addr, pte_t pte);

/*
 * pv_mmu_ops.set_pmd and so on by a hypercall, whether the table is in use or
 * not. What is registered writes to a table that is not as to any page.
 */
void xen_set_pmd_hyper(pmd_t *pmdp, pmd_t pmd);
void xen_set_pud_hyper(pud_t *pudp, pud_t pud);
void xen_set_pgd_hyper(pgd_t *pgdp, pgd_t pgd);

#endif /* XEN_MMU_H */
