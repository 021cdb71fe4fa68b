// SPDX-License-Identifier: GPL-2.0-only
/*
 * bench-set-pte: write entries as the direct map does, to be counted.
 *
 * usage: bench-set-pte DESIGN COUNT [REGIONS]
 *
 * The buffer is open, REGIONS single pages (8) are reserved, and COUNT entries
 * of ordinary pages are written, one after the other. What the machine executes
 * for COUNT = n less what it executes for COUNT = 0 is the cost of n entries.
 */
#include "../../mm/init.h"
#include "../../mm/memblock.h"
#include "../../mm/paravirt.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "../boot/design.h"

#include <stdio.h>
#include <stdlib.h>

#define PAGES	4096

static mfn_t p2m[PAGES];
static pfn_t m2p[PAGES];

const mfn_t *phys_to_machine_mapping = p2m;
const pfn_t *machine_to_phys_mapping = m2p;
u64 max_p2m_pfn = PAGES;
u64 page_offset_base;
u64 set_pte_polls;
pfn_t max_pfn_mapped;

void printk(const char *fmt, ...)
{
	(void)fmt;
}

void panic(const char *fmt, ...)
{
	fprintf(stderr, "bench-set-pte: panic: %s\n", fmt);
	exit(1);
}

/* Nothing below is reached from set_pte. */
static void unexpected(void) __noreturn;
static void unexpected(void)
{
	panic("a call that set_pte does not make");
}

void machine_flush_tlb(void)
{
	unexpected();
}

void machine_flush_tlb_one(u64 addr)
{
	(void)addr;
	unexpected();
}

void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	(void)start, (void)end;
	unexpected();
}

mfn_t get_phys_to_machine(pfn_t pfn)
{
	(void)pfn;
	unexpected();
}

int HYPERVISOR_mmu_update(const struct mmu_update *req, unsigned int count,
			  unsigned int *done)
{
	(void)req, (void)count, (void)done;
	unexpected();
}

int HYPERVISOR_update_va_mapping(u64 va, u64 val, u64 flags)
{
	(void)va, (void)val, (void)flags;
	unexpected();
}

int HYPERVISOR_mmuext_op(const struct mmuext_op *op, unsigned int count)
{
	(void)op, (void)count;
	unexpected();
}

int HYPERVISOR_multicall(struct multicall_entry *calls, unsigned int count)
{
	(void)calls, (void)count;
	unexpected();
}

int main(int argc, char **argv)
{
	static pte_t table[PTRS_PER_TABLE];
	const struct design *d = argc > 2 ? design_find(argv[1]) : NULL;
	long i, n, regions;

	if (!d || argc > 4) {
		fprintf(stderr, "usage: bench-set-pte DESIGN COUNT [REGIONS]\n");
		return 2;
	}
	n = atol(argv[2]);
	regions = argc == 4 ? atol(argv[3]) : 8;
	for (i = 0; i < PAGES; i++) {
		p2m[i] = _mfn((u64)(PAGES - 1 - i));
		m2p[PAGES - 1 - i] = _pfn((u64)i);
	}
	d->init();
	memblock_add(_phys(0), PAGES * PAGE_SIZE);
	for (i = 0; i < regions; i++)
		memblock_reserve(PFN_PHYS(_pfn((u64)i * 4)), PAGE_SIZE);
	pgt_buf_start = _pfn(PAGES - 64);
	pgt_buf_end = _pfn(PAGES - 32);
	pgt_buf_top = _pfn(PAGES);

	for (; n > 0; n -= PTRS_PER_TABLE)
		pv_mmu_ops.set_ptes(table, _pfn(1000),
				    n < PTRS_PER_TABLE ? n : PTRS_PER_TABLE,
				    PAGE_KERNEL);
	return 0;
}
