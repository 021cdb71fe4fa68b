// SPDX-License-Identifier: GPL-2.0-only
/*
 * Page tables of a paravirtualised guest; mmu.h has the rule of the game.
 */
#include "mmu.h"

#include "../mm/fixmap.h"
#include "../mm/init.h"
#include "../mm/paravirt.h"
#include "../x86_init/machine.h"
#include "hypercall.h"
#include "multicalls.h"

static mfn_t pfn_to_mfn(pfn_t pfn)
{
	if (pfn_x(pfn) >= max_p2m_pfn)
		return get_phys_to_machine(pfn);
	return phys_to_machine_mapping[pfn_x(pfn)];
}

static pfn_t mfn_to_pfn(mfn_t mfn)
{
	return machine_to_phys_mapping[mfn_x(mfn)];
}

static u64 with_frame(u64 entry, u64 frame)
{
	return (entry & PTE_FLAGS_MASK) | frame << PAGE_SHIFT;
}

static u64 entry_frame(u64 entry)
{
	return (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
}

static pte_t mfn_pte(mfn_t mfn, pgprot_t prot)
{
	return (pte_t){ mfn_x(mfn) << PAGE_SHIFT | pgprot_val(prot) };
}

static pte_t xen_make_pte(u64 val)
{
	if (val & _PAGE_PRESENT)
		val = with_frame(val, mfn_x(pfn_to_mfn(_pfn(entry_frame(val)))));
	return (pte_t){ val };
}

static u64 xen_pte_val(pte_t pte)
{
	u64 val = pte.pte;

	if (val & _PAGE_PRESENT)
		val = with_frame(val, pfn_x(mfn_to_pfn(_mfn(entry_frame(val)))));
	return val;
}

/* The machine address of something in the fixmap or in the direct map. */
static maddr_t arbitrary_virt_to_machine(const void *ptr)
{
	u64 offset = (u64)ptr & ~PAGE_MASK;
	pte_t pte;

	if (fixmap_pte((u64)ptr, &pte))
		return _maddr((pte.pte & PTE_PFN_MASK) | offset);
	return _maddr(mfn_x(pfn_to_mfn(PFN_DOWN(__pa(ptr)))) << PAGE_SHIFT |
		      offset);
}

/* Whether a page is a table or may become one: it has to be read-only. */
static bool in_pgt_buf(pfn_t pfn)
{
	__may_read(pgt_buf);
	return pfn_in(pfn, pgt_buf_start, pgt_buf_top);
}

pte_t mask_rw_pte(pte_t pte)
{
	return in_pgt_buf(pte_pfn(pte)) ? pte_wrprotect(pte) : pte;
}

static pfn_t cut_at(pfn_t border, pfn_t pfn, pfn_t end)
{
	return pfn_in(border, pfn_add(pfn, 1), end) ? border : end;
}

/* Up to where all pages are alike: in the buffer or not, in the list or not. */
static pfn_t run_end(pfn_t pfn, pfn_t end)
{
	__may_read(pgt_buf);
	end = cut_at(pgt_buf_start, pfn, end);
	end = cut_at(pgt_buf_top, pfn, end);
	return cut_at(_pfn(max_p2m_pfn), pfn, end);
}

/* Nothing is tested for each entry: there are millions of them. */
static void set_run(pte_t *ptep, const mfn_t *mfn, u64 nr, pgprot_t prot)
{
	const mfn_t *end = mfn + nr;

#pragma GCC unroll 8
	for (; mfn < end; mfn++, ptep++)
		*ptep = mfn_pte(*mfn, prot);
}

void xen_set_ptes_init(pte_t *ptep, pfn_t pfn, unsigned int nr, pgprot_t prot)
{
	pgprot_t readonly = __pgprot(pgprot_val(prot) & ~_PAGE_RW);
	pfn_t end = pfn_add(pfn, nr);
	u64 run;

	for (; pfn_x(pfn) < pfn_x(end); pfn = pfn_add(pfn, run), ptep += run) {
		const mfn_t *list;
		mfn_t mfn;

		if (pfn_x(pfn) < max_p2m_pfn) {
			list = &phys_to_machine_mapping[pfn_x(pfn)];
			run = pfn_diff(run_end(pfn, end), pfn);
		} else {
			mfn = get_phys_to_machine(pfn);
			list = &mfn;
			run = 1;
		}
		set_run(ptep, list, run, in_pgt_buf(pfn) ? readonly : prot);
	}
}

void xen_write_pte_at(u64 addr, pte_t pte)
{
	u64 whose = after_bootmem ? UVMF_ALL : UVMF_LOCAL;
	int err;

	xen_mc_flush();
	err = HYPERVISOR_update_va_mapping(addr, pte.pte, UVMF_INVLPG | whose);
	if (err)
		panic("xen: error %d while mapping pfn %lx at %lx", err,
		      pfn_x(pte_pfn(pte)), addr);
}

/* The entry for @addr, which is at @ptep. */
static void write_pte(u64 addr, const pte_t *ptep, pte_t pte)
{
	if (xen_mc_is_lazy())
		xen_mc_set_pte(arbitrary_virt_to_machine(ptep), pte.pte);
	else
		xen_write_pte_at(addr, pte);
}

/* Whether the direct map maps a page read-only: then it is a page table. */
static bool is_lowmem_readonly(pfn_t pfn)
{
	const pte_t *pte = lookup_address((u64)__va(PFN_PHYS(pfn)));

	return pte && pte->pte && !pte_write(*pte);
}

/*
 * In the slots that tables are built at, a table in use is mapped read-only
 * and a page that is no table yet is mapped writable, buffer or not. Whoever
 * maps a page elsewhere need not know whether it is a table of an earlier
 * buffer, or of the start-up code.
 */
static void xen_set_pte_at_init(u64 addr, pte_t *ptep, pte_t pte)
{
	if (!is_table_slot(addr)) {
		pte = mask_rw_pte(pte);
		if (is_lowmem_readonly(pte_pfn(pte)))
			pte = pte_wrprotect(pte);
	}
	write_pte(addr, ptep, pte);
}

void xen_set_pmd_hyper(pmd_t *pmdp, pmd_t pmd)
{
	xen_mc_set_table(arbitrary_virt_to_machine(pmdp), pmd.pmd);
}

void xen_set_pud_hyper(pud_t *pudp, pud_t pud)
{
	xen_mc_set_table(arbitrary_virt_to_machine(pudp), pud.pud);
}

void xen_set_pgd_hyper(pgd_t *pgdp, pgd_t pgd)
{
	xen_mc_set_table(arbitrary_virt_to_machine(pgdp), pgd.pgd);
}

/* A table in use is mapped read-only (A); one that is being built is not. */
static bool in_use(const void *entry)
{
	const pte_t *ptep;
	pte_t pte;

	if (fixmap_pte((u64)entry, &pte))
		return !pte_write(pte);
	ptep = lookup_address((u64)entry);
	return !ptep || !pte_write(*ptep);
}

static void xen_set_pmd(pmd_t *pmdp, pmd_t pmd)
{
	if (in_use(pmdp))
		xen_set_pmd_hyper(pmdp, pmd);
	else
		*pmdp = pmd;
}

static void xen_set_pud(pud_t *pudp, pud_t pud)
{
	if (in_use(pudp))
		xen_set_pud_hyper(pudp, pud);
	else
		*pudp = pud;
}

static void xen_set_pgd(pgd_t *pgdp, pgd_t pgd)
{
	if (in_use(pgdp))
		xen_set_pgd_hyper(pgdp, pgd);
	else
		*pgdp = pgd;
}

void make_lowmem_page_readonly(pfn_t pfn)
{
	u64 addr = (u64)__va(PFN_PHYS(pfn));
	const pte_t *pte = lookup_address(addr);

	if (pte && pte_write(*pte))
		write_pte(addr, pte, pte_wrprotect(*pte));
}

void make_lowmem_page_readwrite(pfn_t pfn)
{
	u64 addr = (u64)__va(PFN_PHYS(pfn));
	const pte_t *pte = lookup_address(addr);

	if (pte && pte->pte && !pte_write(*pte))
		write_pte(addr, pte, pte_mkwrite(*pte));
}

/*
 * Xen counts a mapping, not a translation: a frame whose read-only entry still
 * sits in the TLB is writable to Xen, and a write through it would only fault
 * for nothing. But nobody is there yet to take such a fault, hence the flush.
 */
static void xen_flush_tlb_all(void)
{
	xen_mc_flush_tlb();
}

/* Requests that wait for being sent together. */
static struct mmu_update batch[XEN_FLIP_BATCH];

static void send_batch(unsigned int count)
{
	unsigned int done = 0;
	int err = HYPERVISOR_mmu_update(batch, count, &done);

	if (err)
		panic("xen: error %d while making pfn %lx writable", err,
		      pfn_x(pte_pfn((pte_t){ batch[done].val })));
}

/* The first page above @pfn that another level 1 table maps, or @end. */
static pfn_t next_table(pfn_t pfn, pfn_t end)
{
	pfn_t next = _pfn((pfn_x(pfn) | (PTRS_PER_TABLE - 1)) + 1);

	return pfn_in(next, pfn, end) ? next : end;
}

void make_lowmem_range_readwrite(pfn_t start, pfn_t end)
{
	unsigned int count = 0;
	bool flush = false;
	pfn_t pfn, next;

	for (pfn = start; pfn_in(pfn, start, end); pfn = next) {
		const pte_t *pte = lookup_address((u64)__va(PFN_PHYS(pfn)));
		const pte_t *last;
		u64 machine;

		next = next_table(pfn, end);
		if (!pte)
			continue;
		machine = maddr_x(arbitrary_virt_to_machine(pte)) |
			  MMU_NORMAL_PT_UPDATE;
		for (last = pte + pfn_diff(next, pfn); pte < last;
		     pte++, machine += sizeof(*pte)) {
			if (!pte->pte || pte_write(*pte))
				continue;
			batch[count].ptr = machine;
			batch[count].val = pte_mkwrite(*pte).pte;
			if (++count < XEN_FLIP_BATCH)
				continue;
			send_batch(count);
			count = 0;
			flush = true;
		}
	}
	if (count)
		send_batch(count);
	if (count || flush)
		xen_flush_tlb_all();
}

/* A level 1 is pinned when it is full, so that its entries count at once. */
static void xen_alloc_pte_init(pfn_t pfn)
{
	make_lowmem_page_readonly(pfn);
	xen_mc_pin_pte(pfn_to_mfn(pfn));
}

/* Levels 2 and 3 are checked when they are hooked up. */
static void xen_alloc_table_init(pfn_t pfn)
{
	make_lowmem_page_readonly(pfn);
}

void xen_mapping_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf)
{
	if (pfn_x(PFN_DOWN(end)) < pfn_x(pgt_buf_top))
		printk("xen: setting RW the range %lx - %lx\n", phys_x(end),
		       phys_x(PFN_PHYS(pgt_buf_top)));
	make_lowmem_range_readwrite(PFN_DOWN(end), pgt_buf_top);
	native_pagetable_reserve(start, end);
}

static const struct pv_mmu_ops xen_mmu_ops = {
	.make_pte	= xen_make_pte,
	.pte_val	= xen_pte_val,
	.set_ptes	= xen_set_ptes_init,
	.set_pte_at	= xen_set_pte_at_init,
	.set_pmd	= xen_set_pmd,
	.set_pud	= xen_set_pud,
	.set_pgd	= xen_set_pgd,
	.alloc_pte	= xen_alloc_pte_init,
	.alloc_pmd	= xen_alloc_table_init,
	.alloc_pud	= xen_alloc_table_init,
	.flush_tlb_all	= xen_flush_tlb_all,
	.lazy_mode = {
		.enter	= xen_mc_enter_lazy,
		.leave	= xen_mc_leave_lazy,
		.flush	= xen_mc_flush,
	},
	.table_prot	= PAGE_KERNEL_RO,
	.tables_at_once	= NR_FIX_PTE,
};

void xen_init_mmu_ops(void)
{
	xen_mc_init();
	pv_mmu_ops = xen_mmu_ops;
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
}
