// SPDX-License-Identifier: GPL-2.0-only
/*
 * The model of Xen accepts a request if, and only if, Xen's rule allows it.
 *
 * The input is a row of requests on a machine of two halves: the start-up code
 * maps the first writable and the second not at all. Most requests make sense:
 * they are about few frames, among them the tables in use, and few slots.
 *
 * The oracle has no types and no counts that it carries along. It knows what
 * was pinned and which top-level table is in use, and from the contents of
 * these tables it counts anew each time: how often each frame is needed as a
 * page table of which level, and how often as a writable page. The rule is that
 * no frame is needed as two of these. So a request may be accepted if the
 * references that it takes, added to all those that there are, keep to the
 * rule; and the types and counts of the model are those of the oracle.
 */
#include "fuzz.h"

#include <setjmp.h>
#include <string.h>

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../model/machine.h"
#include "../model/mmu.h"
#include "../model/xen.h"

#define PMD_PAGES	((unsigned int)(PMD_SIZE >> PAGE_SHIFT))
#define MEMORY_PAGES	(2 * PMD_PAGES)
#define NR_PAGES	(MEMORY_PAGES + POOL_PAGES)
#define MAX_REQUESTS	48
#define MAX_BATCH	4

/* A frame is known by its number here: first memory, then the pool. */
#define NO_PAGE		NR_PAGES

/* What the frames are pinned as: 0, or a level. */
static unsigned int pinned[NR_PAGES];
/* The top-level table in use. */
static unsigned int base_page;

static struct {
	unsigned int level;	/* 0: no page table */
	u64 refs;
	u64 writable;
} count[NR_PAGES];

static jmp_buf fault_jump;

void panic(const char *fmt, ...)
{
	fprintf(stderr, "panic: %s\n", fmt);
	abort();
}

/* Xen's words on what it refuses. */
void printk(const char *fmt, ...)
{
	(void)fmt;
}

void boot_page_fault(u64 addr, bool write, bool present)
{
	(void)addr, (void)write, (void)present;
	longjmp(fault_jump, 1);
}

/* Nothing here maps memory. */
void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	panic("a memory test of %lx-%lx", phys_x(start), phys_x(end));
}

static pfn_t pfn_of(unsigned int page)
{
	return page < MEMORY_PAGES ? _pfn(page) :
	       pfn_add(PFN_DOWN(_phys(KERNEL_PHYS)), page - MEMORY_PAGES);
}

static u64 mfn_of(unsigned int page)
{
	return mfn_x(platform_frame(pfn_of(page)));
}

static unsigned int page_of(u64 mfn)
{
	static unsigned int pages[NR_PAGES];
	static u64 first;
	unsigned int page;

	/* The frames are the same on all machines of one size. */
	if (!first) {
		for (first = mfn_of(0), page = 1; page < NR_PAGES; page++)
			if (mfn_of(page) < first)
				first = mfn_of(page);
		for (page = 0; page < NR_PAGES; page++)
			pages[mfn_of(page) - first] = page;
	}
	return mfn - first < NR_PAGES ? pages[mfn - first] : NO_PAGE;
}

static unsigned int target(u64 entry)
{
	return page_of((entry & PTE_PFN_MASK) >> PAGE_SHIFT);
}

/* ---- the oracle */

static bool refer(unsigned int page, unsigned int level);

static bool xens_own(unsigned int level, unsigned int slot)
{
	return level == 4 && slot >= 256 && slot <= 271;
}

/* What an entry of a table of @level refers to. */
static bool refer_entry(unsigned int level, u64 entry)
{
	unsigned int page = target(entry);

	if (!(entry & _PAGE_PRESENT))
		return true;
	if (page == NO_PAGE || (level > 1 && (entry & _PAGE_PSE)))
		return false;
	if (level > 1)
		return refer(page, level - 1);
	if (!(entry & _PAGE_RW))
		return true;
	count[page].writable++;
	return !count[page].refs;
}

/* One more needs @page as a table of @level; whether that keeps to the rule. */
static bool refer(unsigned int page, unsigned int level)
{
	const u64 *table = mmu_memory(pfn_of(page));
	unsigned int i;

	if (count[page].refs++)
		return count[page].level == level;
	count[page].level = level;
	if (count[page].writable)
		return false;
	for (i = 0; i < PTRS_PER_TABLE; i++)
		if (!xens_own(level, i) && !refer_entry(level, table[i]))
			return false;
	return true;
}

static bool count_all(void)
{
	unsigned int page;
	bool good;

	memset(count, 0, sizeof(count));
	good = refer(base_page, 4);
	for (page = 0; good && page < NR_PAGES; page++)
		if (pinned[page])
			good = refer(page, pinned[page]);
	return good;
}

static void check_page(unsigned int page)
{
	u64 info = xen_type_info(pfn_of(page));
	u64 type = info & PGT_TYPE_MASK, refs = info & PGT_COUNT_MASK;

	must(refs == count[page].refs + count[page].writable);
	must(!(info & PGT_PINNED) == !pinned[page]);
	if (count[page].refs)
		must(type == (u64)count[page].level << 61);
	if (count[page].writable)
		must(type == PGT_WRITABLE);
	if (refs)
		must(info & PGT_VALIDATED);
}

static void check(void)
{
	unsigned int page;

	must(count_all());
	for (page = 0; page < NR_PAGES; page++)
		check_page(page);
}

/* May a reference more be taken, as a table of @level or (0) to be written? */
static bool may_refer(unsigned int page, unsigned int level)
{
	if (page == NO_PAGE || !count_all())
		return false;
	return level ? refer(page, level) : !count[page].refs;
}

static bool may_write(unsigned int page, unsigned int slot, u64 val)
{
	if (page == NO_PAGE || !count_all())
		return false;
	if (!count[page].refs)
		return may_refer(page, 0);
	return !xens_own(count[page].level, slot) &&
	       refer_entry(count[page].level, val);
}

/* The page of the level 1 table for an address that is the guest's to map. */
static unsigned int level1_page(u64 va)
{
	unsigned int page = base_page, shift;

	if (va >= (u64)1 << 47 && va < HYPERVISOR_VIRT_END)
		return NO_PAGE;
	for (shift = PGDIR_SHIFT; shift > PAGE_SHIFT; shift -= 9) {
		const u64 *table = mmu_memory(pfn_of(page));
		u64 entry = table[(va >> shift) % PTRS_PER_TABLE];

		if (!(entry & _PAGE_PRESENT))
			return NO_PAGE;
		page = target(entry);
	}
	return page;
}

/* ---- the requests */

/* Three kinds of pages: mapped writable, not mapped, and tables in use. */
static unsigned int any_page(unsigned int n)
{
	unsigned int few = n % 16;

	switch (n / 16) {
	case 0:
		return base_page;
	case 1:
	case 2:
	case 3:
	case 4:
		return MEMORY_PAGES + few;
	case 5:
	case 6:
		return few;
	default:
		return PMD_PAGES + few % 8;
	}
}

/* Now and then the frame of somebody else, or none. */
static u64 choose_mfn(struct choices *c)
{
	unsigned int n = choose_byte(c);

	switch (n) {
	case 0xff:
		return 5;
	case 0xfe:
		return ~(u64)0 >> PAGE_SHIFT;
	case 0xfd:
		return 0x100000 + NR_PAGES;
	case 0xfc:
		return 0x100000 - 1;
	default:
		return mfn_of(any_page(n));
	}
}

static unsigned int choose_slot(struct choices *c)
{
	static const unsigned int slots[] = {
		0, 1, 2, 3, 64, 128, 255, 256, 271, 272, 511,
	};
	unsigned int n = choose_byte(c);

	return slots[n % ARRAY_SIZE(slots)];
}

static u64 choose_entry(struct choices *c)
{
	unsigned int n = choose_byte(c);
	u64 flags = 0;

	if (n % 8)
		flags |= _PAGE_PRESENT;
	if (n / 8 % 2)
		flags |= _PAGE_RW;
	if (n / 16 % 16 == 0)
		flags |= _PAGE_PSE;
	return (choose_mfn(c) & (PTE_PFN_MASK >> PAGE_SHIFT)) << PAGE_SHIFT |
	       flags;
}

static u64 choose_va(struct choices *c)
{
	static const u64 far[] = {
		0, (u64)1 << 47, HYPERVISOR_VIRT_START, HYPERVISOR_VIRT_END,
		(u64)271 << PGDIR_SHIFT | (u64)0xffff << 48, ~(u64)0,
	};
	unsigned int n = choose_byte(c);

	if (n >= 256 - ARRAY_SIZE(far))
		return far[255 - n];
	return (u64)__va(PFN_PHYS(pfn_of(any_page(n))));
}

static void choose_update(struct choices *c, struct mmu_update *req)
{
	unsigned int n = choose_byte(c);

	req->ptr = choose_mfn(c) << PAGE_SHIFT | choose_slot(c) * sizeof(u64);
	if (n < 8)
		req->ptr |= n;
	req->val = choose_entry(c);
}

static void choose_ext(struct choices *c, struct mmuext_op *op)
{
	static const unsigned int cmds[] = {
		MMUEXT_PIN_L1_TABLE, MMUEXT_PIN_L2_TABLE, MMUEXT_PIN_L3_TABLE,
		MMUEXT_PIN_L4_TABLE, MMUEXT_PIN_L1_TABLE, MMUEXT_PIN_L2_TABLE,
		MMUEXT_PIN_L4_TABLE, MMUEXT_UNPIN_TABLE, MMUEXT_UNPIN_TABLE,
		MMUEXT_NEW_BASEPTR, MMUEXT_NEW_BASEPTR, MMUEXT_TLB_FLUSH_LOCAL,
		MMUEXT_INVLPG_LOCAL, 12345,
	};

	op->cmd = cmds[choose_byte(c) % ARRAY_SIZE(cmds)];
	if (op->cmd == MMUEXT_INVLPG_LOCAL)
		op->arg1.linear_addr = choose_va(c);
	else
		op->arg1.mfn = choose_mfn(c);
}

static unsigned int level_of(unsigned int cmd)
{
	switch (cmd) {
	case MMUEXT_PIN_L1_TABLE:
		return 1;
	case MMUEXT_PIN_L2_TABLE:
		return 2;
	case MMUEXT_PIN_L3_TABLE:
		return 3;
	default:
		return 4;
	}
}

static bool may_ext(const struct mmuext_op *op)
{
	unsigned int page = page_of(op->arg1.mfn);

	switch (op->cmd) {
	case MMUEXT_PIN_L1_TABLE:
	case MMUEXT_PIN_L2_TABLE:
	case MMUEXT_PIN_L3_TABLE:
	case MMUEXT_PIN_L4_TABLE:
		return may_refer(page, level_of(op->cmd)) && !pinned[page];
	case MMUEXT_NEW_BASEPTR:
		return may_refer(page, 4);
	case MMUEXT_UNPIN_TABLE:
		return page != NO_PAGE && pinned[page];
	case MMUEXT_TLB_FLUSH_LOCAL:
	case MMUEXT_INVLPG_LOCAL:
		return true;
	default:
		return false;
	}
}

/* The model says that it has done this. */
static void note_ext(const struct mmuext_op *op)
{
	unsigned int page = page_of(op->arg1.mfn);

	switch (op->cmd) {
	case MMUEXT_PIN_L1_TABLE:
	case MMUEXT_PIN_L2_TABLE:
	case MMUEXT_PIN_L3_TABLE:
	case MMUEXT_PIN_L4_TABLE:
		must(page != NO_PAGE);
		pinned[page] = level_of(op->cmd);
		break;
	case MMUEXT_NEW_BASEPTR:
		must(page != NO_PAGE);
		base_page = page;
		break;
	case MMUEXT_UNPIN_TABLE:
		must(page != NO_PAGE);
		pinned[page] = 0;
		break;
	}
}

/* Where an update goes; NULL when it goes nowhere. */
static u64 *update_place(const struct mmu_update *req)
{
	unsigned int page = page_of(req->ptr >> PAGE_SHIFT);

	return page == NO_PAGE ? NULL :
	       mmu_memory(pfn_of(page)) + req->ptr % PAGE_SIZE / sizeof(u64);
}

static void one_update(struct choices *c)
{
	struct mmu_update req;
	unsigned int done = 7;
	u64 *place, before;
	bool may;
	int err;

	choose_update(c, &req);
	place = update_place(&req);
	before = place ? *place : 0;
	may = (req.ptr & 7) == MMU_NORMAL_PT_UPDATE &&
	      may_write(page_of(req.ptr >> PAGE_SHIFT),
			req.ptr % PAGE_SIZE / sizeof(u64), req.val);
	err = platform_mmu_update(&req, 1, &done);
	must(may == !err);
	must(done == !err);
	if (place)
		must(*place == (err ? before : req.val));
}

/* They stop at the first one that is refused, and only there. */
static void several_updates(struct choices *c)
{
	unsigned int n = 1 + choose_byte(c) % MAX_BATCH, done = 7, i;
	struct mmu_update req[MAX_BATCH];
	int err;

	for (i = 0; i < n; i++)
		choose_update(c, &req[i]);
	err = platform_mmu_update(req, n, &done);
	must(err ? done < n : done == n);
	if (err && (req[done].ptr & 7) == MMU_NORMAL_PT_UPDATE)
		must(!may_write(page_of(req[done].ptr >> PAGE_SHIFT),
				req[done].ptr % PAGE_SIZE / sizeof(u64),
				req[done].val));
}

static void one_va_mapping(struct choices *c)
{
	static const u64 flushes[] = { UVMF_NONE, UVMF_TLB_FLUSH, UVMF_INVLPG };
	u64 va = choose_va(c), val = choose_entry(c), *place, before;
	u64 flush = flushes[choose_byte(c) % ARRAY_SIZE(flushes)];
	unsigned int page = level1_page(va);
	bool may = may_write(page, pte_index(va), val);
	int err;

	place = page == NO_PAGE ? &before :
		mmu_memory(pfn_of(page)) + pte_index(va);
	before = page == NO_PAGE ? 0 : *place;
	err = platform_update_va_mapping(va, val, flush);
	must(may == !err);
	must(*place == (err ? before : val));
}

static void one_ext(struct choices *c)
{
	struct mmuext_op op;
	bool may;
	int err;

	choose_ext(c, &op);
	may = may_ext(&op);
	err = platform_mmuext_op(&op, 1, NULL);
	must(may == !err);
	if (!err)
		note_ext(&op);
}

/* Each call stands for itself. */
static void one_multicall(struct choices *c)
{
	unsigned int n = 1 + choose_byte(c) % MAX_BATCH, i;
	struct multicall_entry calls[MAX_BATCH], sent[MAX_BATCH];
	struct mmu_update req[MAX_BATCH];
	struct mmuext_op op[MAX_BATCH];
	unsigned int done[MAX_BATCH];

	memset(calls, 0, sizeof(calls));
	for (i = 0; i < n; i++) {
		xen_ulong_t *args = calls[i].args;

		switch (choose_byte(c) % 8) {
		case 0:
			calls[i].op = 999;
			break;
		case 1:
		case 2:
			calls[i].op = __HYPERVISOR_update_va_mapping;
			args[0] = choose_va(c);
			args[1] = choose_entry(c);
			args[2] = UVMF_INVLPG;
			break;
		case 3:
		case 4:
			calls[i].op = __HYPERVISOR_mmu_update;
			choose_update(c, &req[i]);
			args[0] = (xen_ulong_t)&req[i];
			args[1] = 1;
			args[2] = (xen_ulong_t)&done[i];
			args[3] = DOMID_SELF;
			break;
		default:
			calls[i].op = __HYPERVISOR_mmuext_op;
			choose_ext(c, &op[i]);
			args[0] = (xen_ulong_t)&op[i];
			args[1] = 1;
			args[3] = DOMID_SELF;
		}
	}
	memcpy(sent, calls, sizeof(calls));
	must(platform_multicall(calls, n) == 0);
	for (i = 0; i < n; i++) {
		if (sent[i].op == 999)
			must((long)calls[i].result < 0);
		if (sent[i].op == __HYPERVISOR_mmu_update)
			must(done[i] == !calls[i].result);
		if (sent[i].op == __HYPERVISOR_mmuext_op && !calls[i].result)
			note_ext(&op[i]);
	}
}

/*
 * A store of the guest, by whatever translation the TLB still has. The MMU of
 * the model begins at the start-up code's table, whichever is in use.
 */
static void one_store(struct choices *c)
{
	u64 *page = __va(PFN_PHYS(pfn_of(any_page(choose_byte(c)))));
	volatile u64 *p = page + choose_slot(c);
	u64 val = choose_entry(c);

	if (base_page == MEMORY_PAGES && setjmp(fault_jump) == 0)
		*p = val;
}

static void request(struct choices *c)
{
	switch (choose_byte(c) % 16) {
	case 0:
	case 1:
		one_store(c);
		break;
	case 2:
		one_multicall(c);
		break;
	case 3:
		several_updates(c);
		break;
	case 4:
	case 5:
	case 6:
		one_va_mapping(c);
		break;
	case 7:
	case 8:
	case 9:
	case 10:
		one_update(c);
		break;
	default:
		one_ext(c);
	}
	check();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct choices c = { data, size };
	unsigned int i;

	model_init((u64)MEMORY_PAGES << PAGE_SHIFT);
	memset(pinned, 0, sizeof(pinned));
	base_page = MEMORY_PAGES;
	startup_tables((u64)PMD_PAGES << PAGE_SHIFT);
	check();
	for (i = 0; c.size && i < MAX_REQUESTS; i++)
		request(&c);
	return 0;
}
