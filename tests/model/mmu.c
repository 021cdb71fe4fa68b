// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hosted machines' memory and MMU; mmu.h has the idea.
 */
#define _GNU_SOURCE
#include "mmu.h"

#include "machine.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "../boot/platform.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#define TLB_ENTRIES	64

/* Where nothing of the host lies; on a border of the top level. */
u64 page_offset_base = (u64)32 << 40;

static u64 memory_pages;
static int memory_file;
static char *memory;

/* Where an address leads to, and the entry of a table that says so. */
struct translation {
	const u64 *entry;
	pfn_t pfn;
	bool writable;
};

static struct {
	u64 addr;	/* 0: empty */
	struct translation to;
	bool stale;	/* it is none: what the host still maps */
} tlb[TLB_ENTRIES];
static unsigned int tlb_next;

bool mmu_hurry;

static void host_error(const char *what) __noreturn;
static void host_error(const char *what)
{
	fprintf(stderr, "model: %s: %s\n", what, strerror(errno));
	exit(2);
}

/* What the library's part of the address space spans. */
static u64 space_size(void)
{
	return KERNEL_PHYS + PGDIR_SIZE;
}

/* Bytes of the file: memory and the pool. */
static u64 memory_size(void)
{
	return (memory_pages + POOL_PAGES) << PAGE_SHIFT;
}

/* Where a page stands in the file: first memory, then the pool. */
static bool file_page(pfn_t pfn, u64 *page)
{
	u64 pool = pfn_x(pfn) - (KERNEL_PHYS >> PAGE_SHIFT);

	*page = pfn_x(pfn);
	if (*page < memory_pages)
		return true;
	*page = memory_pages + pool;
	return pool < POOL_PAGES;
}

u64 *mmu_memory(pfn_t pfn)
{
	u64 page;

	if (!file_page(pfn, &page))
		return NULL;
	return (u64 *)(memory + (page << PAGE_SHIFT));
}

static void unmap(u64 addr, u64 size)
{
	if (munmap((void *)addr, size))
		host_error("cannot empty the TLB");
}

static void tlb_drop(unsigned int i)
{
	if (!tlb[i].addr)
		return;
	unmap(tlb[i].addr, PAGE_SIZE);
	tlb[i].addr = 0;
	tlb[i].stale = false;
}

/*
 * Walk the tables in use. *entry is the one that decides about @addr, *size
 * how many bytes such an entry maps; @allowed what the levels above it allow.
 * Return: whether anything is mapped there.
 */
static bool walk(u64 addr, const u64 **entry, u64 *size, u64 *allowed)
{
	u64 frame = machine_top();
	unsigned int shift = PGDIR_SHIFT;
	pfn_t pfn;

	*allowed = _PAGE_RW;
	for (;; shift -= 9) {
		if (!machine_page(frame, &pfn))
			panic("model: a table of %lx is no memory", addr);
		*entry = &mmu_memory(pfn)[(addr >> shift) % PTRS_PER_TABLE];
		*size = (u64)1 << shift;
		if (shift == PAGE_SHIFT || !(**entry & _PAGE_PRESENT) ||
		    (**entry & _PAGE_PSE))
			return **entry & _PAGE_PRESENT;
		*allowed &= **entry;
		frame = (**entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	}
}

/* Return: whether anything is mapped at @addr. */
static bool translate(u64 addr, struct translation *to)
{
	u64 size, allowed, frame;

	if (!walk(addr, &to->entry, &size, &allowed))
		return false;
	frame = (*to->entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	frame += (addr & (size - 1)) >> PAGE_SHIFT;
	if (!machine_page(frame, &to->pfn))
		panic("model: %lx is mapped to frame %lx, which is no memory",
		      addr, frame);
	to->writable = *to->entry & allowed;
	return true;
}

static void tlb_put(unsigned int i, u64 addr, const struct translation *to)
{
	u64 page;

	if (!file_page(to->pfn, &page))
		panic("model: %lx is mapped to pfn %lx, which is not there",
		      addr, pfn_x(to->pfn));
	tlb[i].addr = addr & PAGE_MASK;
	tlb[i].to = *to;
	tlb[i].stale = false;
	if (mmap((void *)(addr & PAGE_MASK), PAGE_SIZE,
		 to->writable ? PROT_READ | PROT_WRITE : PROT_READ,
		 MAP_SHARED | MAP_FIXED | MAP_POPULATE, memory_file,
		 (off_t)(page << PAGE_SHIFT)) == MAP_FAILED)
		host_error("cannot fill the TLB");
}

/*
 * An entry that is to be forgotten. In a hurry the host goes on mapping it, as
 * the tables say now if they say anything.
 */
static void tlb_forget(unsigned int i)
{
	struct translation to;

	if (!mmu_hurry) {
		tlb_drop(i);
		return;
	}
	if (translate(tlb[i].addr, &to)) {
		if (tlb[i].to.pfn != to.pfn ||
		    tlb[i].to.writable != to.writable)
			tlb_put(i, tlb[i].addr, &to);
		tlb[i].to.entry = to.entry;
	}
	tlb[i].stale = true;
}

void mmu_changed(const u64 *entry)
{
	unsigned int i;

	if (!mmu_hurry)
		return;
	for (i = 0; i < TLB_ENTRIES; i++)
		if (tlb[i].stale && (!entry || tlb[i].to.entry == entry))
			tlb_forget(i);
}

void mmu_flush(void)
{
	unsigned int i;

	for (i = 0; i < TLB_ENTRIES; i++)
		if (tlb[i].addr)
			tlb_forget(i);
}

void mmu_flush_one(u64 addr)
{
	unsigned int i;

	for (i = 0; i < TLB_ENTRIES; i++)
		if (tlb[i].addr == (addr & PAGE_MASK))
			tlb_forget(i);
}

void mmu_flush_frame(pfn_t pfn)
{
	unsigned int i;

	for (i = 0; i < TLB_ENTRIES; i++)
		if (tlb[i].addr && tlb[i].to.pfn == pfn)
			tlb_forget(i);
}

/* The entry for @addr, stale or not; TLB_ENTRIES when there is none. */
static unsigned int tlb_find(u64 addr)
{
	unsigned int i;

	for (i = 0; i < TLB_ENTRIES; i++)
		if (tlb[i].addr == (addr & PAGE_MASK))
			break;
	return i;
}

static bool tlb_has(u64 addr)
{
	unsigned int i = tlb_find(addr);

	return i < TLB_ENTRIES && !tlb[i].stale;
}

static void tlb_fill(u64 addr, const struct translation *to)
{
	unsigned int i = tlb_find(addr);

	if (i == TLB_ENTRIES) {
		i = tlb_next;
		tlb_next = (tlb_next + 1) % TLB_ENTRIES;
		tlb_drop(i);
	}
	tlb_put(i, addr, to);
}

/*
 * A store that somebody looks at. The instruction is let through to the page,
 * alone; then what it has stored is taken back and asked for.
 */
static struct {
	u64 addr;
	u64 frame;
	u64 *page;
	u64 before[PTRS_PER_TABLE];
} watched;

#define TRAP_FLAG	0x100

static void watch_store(ucontext_t *uc, u64 addr, u64 frame,
			const struct translation *to)
{
	struct translation let_through = *to;

	let_through.writable = true;
	watched.addr = addr;
	watched.frame = frame;
	watched.page = mmu_memory(to->pfn);
	memcpy(watched.before, watched.page, PAGE_SIZE);
	tlb_fill(addr, &let_through);
	uc->uc_mcontext.gregs[REG_EFL] |= TRAP_FLAG;
}

/* It may have stored to one word of the page, as an entry is one. */
static void host_trap(int sig, siginfo_t *info, void *context)
{
	unsigned int slot = watched.addr % PAGE_SIZE / sizeof(u64);
	unsigned int other = 0, i;
	ucontext_t *uc = context;
	u64 val;

	(void)sig, (void)info;
	uc->uc_mcontext.gregs[REG_EFL] &= ~TRAP_FLAG;
	val = watched.page[slot];
	for (i = 0; i < PTRS_PER_TABLE; i++)
		other += i != slot && watched.page[i] != watched.before[i];
	memcpy(watched.page, watched.before, PAGE_SIZE);
	tlb_drop(tlb_find(watched.addr));
	if (other || !machine_store(watched.frame, slot, val))
		boot_page_fault(watched.addr, true, true);
}

static void host_fault(int sig, siginfo_t *info, void *context)
{
	ucontext_t *uc = context;
	bool write = uc->uc_mcontext.gregs[REG_ERR] & 2;
	u64 addr = (u64)info->si_addr;
	struct translation to;
	u64 frame;

	(void)sig;
	if (addr - page_offset_base >= space_size()) {
		fprintf(stderr, "model: access to %lx, outside of the guest\n",
			addr);
		abort();
	}
	if (!translate(addr, &to))
		boot_page_fault(addr, write, false);
	frame = (*to.entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	if (write && !(*to.entry & _PAGE_RW) && machine_takes_stores(frame)) {
		watch_store(uc, addr, frame, &to);
		return;
	}
	/* In the TLB and refused all the same: what is there is read-only. */
	if (write && (!to.writable || tlb_has(addr)))
		boot_page_fault(addr, write, true);
	tlb_fill(addr, &to);
}

void mmu_catch_faults(void)
{
	static char stack[1 << 16];
	stack_t ss = { .ss_sp = stack, .ss_size = sizeof(stack) };
	struct sigaction sa = {
		.sa_sigaction	= host_fault,
		.sa_flags	= SA_SIGINFO | SA_ONSTACK | SA_NODEFER,
	};

	struct sigaction trap = sa;

	trap.sa_sigaction = host_trap;
	if (sigaltstack(&ss, NULL) || sigaction(SIGSEGV, &sa, NULL) ||
	    sigaction(SIGTRAP, &trap, NULL))
		host_error("cannot catch faults");
}

void mmu_init(u64 memory_end)
{
	u64 size;

	/* a second machine in the same process takes the place of the first */
	if (memory) {
		munmap(memory, memory_size());
		close(memory_file);
	}
	memset(tlb, 0, sizeof(tlb));
	tlb_next = 0;
	memory_pages = memory_end >> PAGE_SHIFT;
	size = memory_size();
	memory_file = memfd_create("memory", 0);
	if (memory_file < 0 || ftruncate(memory_file, (off_t)size))
		host_error("cannot make memory");
	memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_NORESERVE, memory_file, 0);
	if (memory == MAP_FAILED)
		host_error("cannot map memory");
	unmap(page_offset_base, space_size());

	mmu_catch_faults();
}

/* Real stores for this many pages; beyond, only where something is wrong. */
#define REAL_STORES	64

/*
 * To store to each of millions of pages would give each a page of the host.
 * Beyond the first few, pages are looked up as the MMU would do it, and the
 * store is made where it is going to fail.
 */
void platform_write(phys_addr_t start, phys_addr_t end)
{
	u64 addr, bytes, done = 0;

	for (addr = phys_x(start); addr < phys_x(end); addr += bytes) {
		volatile u64 *p = __va(_phys(addr));

		if ((done++ >= REAL_STORES || mmu_hurry) &&
		    check_run(_phys(addr), end, &bytes) == MAPPING_WRITABLE)
			continue;
		bytes = PAGE_SIZE;
		*p = addr;
		if (*p != addr)
			panic("model: %lx does not hold what was written",
			      addr);
	}
}

void platform_store(u64 *p, u64 value)
{
	struct translation to;

	if (mmu_hurry && translate((u64)p, &to) && to.writable)
		return;
	*(volatile u64 *)p = value;
}

const u64 *platform_table(pfn_t pfn)
{
	return mmu_memory(pfn);
}

u64 *platform_pool_page(unsigned int i)
{
	return mmu_memory(pfn_add(PFN_DOWN(_phys(KERNEL_PHYS)), i));
}
