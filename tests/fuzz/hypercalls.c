// SPDX-License-Identifier: GPL-2.0-only
/*
 * The model of Xen accepts a request if, and only if, Xen's rule allows it.
 *
 * The input is a row of requests on a machine of two halves: the start-up code
 * maps the first writable and the second not at all. Most requests make sense:
 * they are about few frames, among them the tables in use, and few slots.
 *
 * The oracle has no types and no counts that it carries along. It knows what
 * was pinned and which top-level tables are in use, and from the contents of
 * these tables it counts anew each time: how often each frame is needed as a
 * page table of which level, and how often as a writable page. The rule is that
 * no frame is needed as two of these. So a request may be accepted if the
 * references that it takes, added to all those that there are, keep to the
 * rule; and the types and counts of the model are those of the oracle.
 *
 * A table may point to one of its own level. What such an entry is to be taken
 * for, one cannot see from the contents: it depends on what its target was when
 * it was written. So the levels as they were counted last are remembered.
 *
 * Which frames may be mapped, which flags an entry may have, what Xen adds to
 * it and which commands there are was seen in what was played on real Xen
 * (tests/play/).
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

#define _PAGE_PWT		((u64)1 << 3)
#define _PAGE_PCD		((u64)1 << 4)
#define _PAGE_GLOBAL		((u64)1 << 8)
#define _PAGE_GUEST_KERNEL	((u64)1 << 52)
#define UPPER_DISALLOW	(_PAGE_PWT | _PAGE_PCD | _PAGE_PSE | _PAGE_GLOBAL)

/* What the frames are pinned as: 0, or a level. */
static unsigned int pinned[NR_PAGES];
/* The top-level tables in use; there need not be one for the user. */
static unsigned int base_page, user_page;

static struct {
	unsigned int level;	/* 0: no page table */
	u64 refs;
	u64 writable;
	u64 linear;		/* entries that point to its own level */
	bool pointed_to;	/* by such an entry */
} count[NR_PAGES];

/* The levels of the tables in use, as they were counted last. */
static unsigned int levels[NR_PAGES];

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

/* Frames that are not the guest's, and that it may map all the same. */
static bool is_device(u64 mfn)
{
	if (page_of(mfn) != NO_PAGE || (mfn >= 0x100 && mfn < 0xc0000))
		return false;
	if ((mfn >= 0xfee00 && mfn <= 0xfeeff) || mfn >= 0xfd00000)
		return false;
	return true;
}

static unsigned int level_of_page(unsigned int page)
{
	return count[page].refs ? count[page].level : levels[page];
}

/* What an entry of @table, of level 2 to 4, refers to. */
static bool refer_table(unsigned int table, unsigned int level, u64 entry)
{
	unsigned int page = target(entry);

	if (page == NO_PAGE || (entry & UPPER_DISALLOW))
		return false;
	if (level_of_page(page) != level)
		return refer(page, level - 1);
	if (entry & _PAGE_RW)
		return false;
	if (page == table)
		return true;
	if (count[table].pointed_to || count[page].linear)
		return false;
	count[table].linear++;
	count[page].pointed_to = true;
	return refer(page, level);
}

/* What an entry of @table, of @level, refers to. */
static bool refer_entry(unsigned int table, unsigned int level, u64 entry)
{
	unsigned int page = target(entry);

	if (!(entry & _PAGE_PRESENT))
		return true;
	if (level > 1)
		return refer_table(table, level, entry);
	if (page == NO_PAGE)
		return is_device((entry & PTE_PFN_MASK) >> PAGE_SHIFT);
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
		if (!xens_own(level, i) && !refer_entry(page, level, table[i]))
			return false;
	return true;
}

static bool count_all(void)
{
	unsigned int page;
	bool good;

	memset(count, 0, sizeof(count));
	good = refer(base_page, 4);
	if (good && user_page != NO_PAGE)
		good = refer(user_page, 4);
	for (page = 0; good && page < NR_PAGES; page++)
		if (pinned[page])
			good = refer(page, pinned[page]);
	return good;
}

/* What was asked for has been done: these are the levels from now on. */
static void remember_levels(void)
{
	unsigned int page;

	for (page = 0; page < NR_PAGES; page++)
		levels[page] = count[page].level;
}

/* What Xen adds to a present entry, seen in all that it has taken. */
static void check_entries(unsigned int page)
{
	const u64 *table = mmu_memory(pfn_of(page));
	unsigned int level = count[page].level, i;

	for (i = 0; i < PTRS_PER_TABLE; i++) {
		if (!(table[i] & _PAGE_PRESENT) || xens_own(level, i))
			continue;
		must(table[i] & _PAGE_USER);
		if (level == 4)
			must(table[i] & _PAGE_ACCESSED);
		if (level == 1)
			must(table[i] & (_PAGE_GUEST_KERNEL | _PAGE_GLOBAL));
	}
}

static void check_page(unsigned int page)
{
	u64 info = xen_type_info(pfn_of(page));
	u64 type = info & PGT_TYPE_MASK, refs = info & PGT_COUNT_MASK;

	must(refs == count[page].refs + count[page].writable);
	must(!(info & PGT_PINNED) == !pinned[page]);
	if (count[page].refs) {
		must(type == (u64)count[page].level << 61);
		check_entries(page);
	}
	if (count[page].writable)
		must(type == PGT_WRITABLE);
	if (refs)
		must(info & PGT_VALIDATED);
}

static void check(void)
{
	unsigned int page;

	must(count_all());
	remember_levels();
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

/* The bits that an entry can change without being looked at again. */
static bool changes_flags_only(unsigned int level, u64 old, u64 val)
{
	u64 same = PTE_PFN_MASK | _PAGE_PRESENT | _PAGE_RW | _PAGE_PWT |
		   _PAGE_PCD | _PAGE_PSE;

	if (level > 1 && (val & UPPER_DISALLOW))
		return false;
	return (val & _PAGE_PRESENT) && !((old ^ val) & same);
}

static bool may_write(unsigned int page, unsigned int slot, u64 val)
{
	unsigned int level;

	if (page == NO_PAGE || !count_all())
		return false;
	level = count[page].level;
	if (!level)
		return may_refer(page, 0);
	if (xens_own(level, slot))
		return false;
	return changes_flags_only(level, mmu_memory(pfn_of(page))[slot], val) ||
	       refer_entry(page, level, val);
}

/* What stands in the table when @val has been taken; @level 0 is no table. */
static u64 as_written(unsigned int level, u64 val)
{
	u64 cache = val & (_PAGE_PWT | _PAGE_PCD | _PAGE_PSE);

	if (!level || !(val & _PAGE_PRESENT))
		return val;
	if (level == 1 && target(val) == NO_PAGE) {
		if (!cache)
			val |= _PAGE_PWT | _PAGE_PCD;
		if (cache == _PAGE_PWT || cache == (_PAGE_PWT | _PAGE_PSE))
			val = (val | _PAGE_PCD) & ~_PAGE_PSE;
	}
	if (level == 1 && !(val & _PAGE_USER))
		val |= _PAGE_GUEST_KERNEL;
	if (level == 1 && !(val & _PAGE_GUEST_KERNEL))
		val |= _PAGE_GLOBAL;
	return val | _PAGE_USER | (level == 4 ? _PAGE_ACCESSED : 0);
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
		return PTE_PFN_MASK >> PAGE_SHIFT;
	case 0xfd:
		return 0x100000 + NR_PAGES;
	case 0xfc:
		return 0x100000 - 1;
	case 0xfb:
		return 0x200;
	case 0xfa:
		return 0xfee00;
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
	static const u64 rare[16] = {
		_PAGE_PSE, 0, _PAGE_PWT, _PAGE_PCD, _PAGE_GLOBAL, _PAGE_USER,
		_PAGE_GUEST_KERNEL, _PAGE_ACCESSED, _PAGE_DIRTY,
		_PAGE_USER | _PAGE_GUEST_KERNEL, _PAGE_PWT | _PAGE_PSE,
	};
	unsigned int n = choose_byte(c);
	u64 flags = rare[n / 16];

	if (n % 8)
		flags |= _PAGE_PRESENT;
	if (n / 8 % 2)
		flags |= _PAGE_RW;
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
		MMUEXT_INVLPG_LOCAL, 12345, MMUEXT_NEW_USER_BASEPTR,
		MMUEXT_CLEAR_PAGE, MMUEXT_COPY_PAGE, MMUEXT_TLB_FLUSH_ALL,
		MMUEXT_FLUSH_CACHE, MMUEXT_MARK_SUPER,
	};

	memset(op, 0, sizeof(*op));
	op->cmd = cmds[choose_byte(c) % ARRAY_SIZE(cmds)];
	if (op->cmd == MMUEXT_INVLPG_LOCAL)
		op->arg1.linear_addr = choose_va(c);
	else
		op->arg1.mfn = choose_mfn(c);
	if (op->cmd == MMUEXT_COPY_PAGE)
		op->arg2.src_mfn = choose_mfn(c);
	if (op->cmd == MMUEXT_NEW_USER_BASEPTR && choose_byte(c) % 4 == 0)
		op->arg1.mfn = 0;
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
		return page == base_page || may_refer(page, 4);
	case MMUEXT_NEW_USER_BASEPTR:
		if (!op->arg1.mfn || (page != NO_PAGE && page == user_page))
			return true;
		return may_refer(page, 4);
	case MMUEXT_COPY_PAGE:
		if (page_of(op->arg2.src_mfn) == NO_PAGE)
			return false;
		/* fall through */
	case MMUEXT_CLEAR_PAGE:
		return may_refer(page, 0);
	case MMUEXT_UNPIN_TABLE:
		return page != NO_PAGE && pinned[page];
	case MMUEXT_TLB_FLUSH_LOCAL:
	case MMUEXT_TLB_FLUSH_ALL:
	case MMUEXT_INVLPG_LOCAL:
	case MMUEXT_FLUSH_CACHE:
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
	case MMUEXT_NEW_USER_BASEPTR:
		user_page = op->arg1.mfn ? page : NO_PAGE;
		break;
	case MMUEXT_UNPIN_TABLE:
		must(page != NO_PAGE);
		pinned[page] = 0;
		break;
	}
}

static bool same_hash(struct xen_mark a, struct xen_mark b)
{
	return a.hash[0] == b.hash[0] && a.hash[1] == b.hash[1];
}

/* Where an update goes; NULL when it goes nowhere. */
static u64 *update_place(const struct mmu_update *req)
{
	unsigned int page = page_of(req->ptr >> PAGE_SHIFT);

	return page == NO_PAGE ? NULL :
	       mmu_memory(pfn_of(page)) + req->ptr % PAGE_SIZE / sizeof(u64);
}

/* Whether Xen's own table of frames, and no entry, is what is to be written. */
static bool is_number(const struct mmu_update *req)
{
	return (req->ptr & 7) == MMU_MACHPHYS_UPDATE;
}

static bool may_update(const struct mmu_update *req)
{
	unsigned int page = page_of(req->ptr >> PAGE_SHIFT);

	if ((req->ptr & 7) > MMU_PT_UPDATE_NO_TRANSLATE)
		return false;
	if (is_number(req))
		return page != NO_PAGE;
	return may_write(page, req->ptr % PAGE_SIZE / sizeof(u64), req->val);
}

static void one_update(const struct mmu_update *req)
{
	unsigned int page = page_of(req->ptr >> PAGE_SHIFT), level = 0;
	u64 *place = update_place(req), before = place ? *place : 0, val;
	bool may = may_update(req);
	unsigned int done = 7;
	int err;

	if (may)
		remember_levels();
	if (place)
		level = count[page].level;
	val = as_written(level, req->val);
	if (level && (req->ptr & 7) == MMU_PT_UPDATE_PRESERVE_AD)
		val |= before & (_PAGE_ACCESSED | _PAGE_DIRTY);
	err = platform_mmu_update(req, 1, &done);
	must(may == !err);
	must(done == !err);
	if (place)
		must(*place == (err || is_number(req) ? before : val));
	if (!err && is_number(req))
		must(pfn_x(machine_to_phys_mapping[req->ptr >> PAGE_SHIFT]) ==
		     req->val);
}

struct map {
	u64 va;
	u64 val;
	u64 flush;
};

static void choose_map(struct choices *c, struct map *m)
{
	static const u64 flushes[] = { UVMF_NONE, UVMF_TLB_FLUSH, UVMF_INVLPG };

	m->va = choose_va(c);
	m->val = choose_entry(c);
	m->flush = flushes[choose_byte(c) % ARRAY_SIZE(flushes)];
}

static void one_map(const struct map *m)
{
	unsigned int page = level1_page(m->va);
	unsigned int slot = pte_index(m->va);
	bool may = false;
	u64 *place, before;
	int err;

	place = page == NO_PAGE ? &before : mmu_memory(pfn_of(page)) + slot;
	before = page == NO_PAGE ? 0 : *place;
	/* A table of level 1, and not what a linear one makes of others. */
	if (page != NO_PAGE && levels[page] == 1)
		may = may_write(page, slot, m->val);
	err = platform_update_va_mapping(m->va, m->val, m->flush);
	must(may == !err);
	must(*place == (err ? before : as_written(1, m->val)));
}

static void one_ext(const struct mmuext_op *op)
{
	bool may = may_ext(op);
	int err;

	if (may)
		remember_levels();
	err = platform_mmuext_op(op, 1, NULL);
	must(may == !err);
	if (!err)
		note_ext(op);
}

/*
 * Several requests in one are those requests one after the other; so they are
 * taken back, and made singly.
 */
static void several_updates(struct choices *c)
{
	unsigned int n = 1 + choose_byte(c) % MAX_BATCH, done = 7, i;
	struct mmu_update req[MAX_BATCH];
	struct xen_mark before, after;
	int err;

	for (i = 0; i < n; i++)
		choose_update(c, &req[i]);
	before = xen_mark();
	err = platform_mmu_update(req, n, &done);
	must(err ? done < n : done == n);
	after = xen_mark();
	xen_undo(before);
	check();
	for (i = 0; i < n && i <= done; i++) {
		one_update(&req[i]);
		check();
	}
	must(same_hash(xen_mark(), after));
}

static void one_multicall(struct choices *c)
{
	unsigned int n = 1 + choose_byte(c) % MAX_BATCH, i;
	struct multicall_entry calls[MAX_BATCH], sent[MAX_BATCH];
	struct mmu_update req[MAX_BATCH];
	struct mmuext_op op[MAX_BATCH];
	struct map map[MAX_BATCH];
	unsigned int done[MAX_BATCH];
	struct xen_mark before, after;

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
			choose_map(c, &map[i]);
			args[0] = map[i].va;
			args[1] = map[i].val;
			args[2] = map[i].flush;
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
	before = xen_mark();
	must(platform_multicall(calls, n) == 0);
	after = xen_mark();
	xen_undo(before);
	check();
	for (i = 0; i < n; i++) {
		switch (sent[i].op) {
		case __HYPERVISOR_mmu_update:
			must(done[i] == !calls[i].result);
			one_update(&req[i]);
			break;
		case __HYPERVISOR_update_va_mapping:
			one_map(&map[i]);
			break;
		case __HYPERVISOR_mmuext_op:
			one_ext(&op[i]);
			break;
		default:
			must((long)calls[i].result < 0);
		}
		check();
	}
	must(same_hash(xen_mark(), after));
}

/*
 * A store of the guest, by whatever translation the TLB still has. Where the
 * tables lead to a device there is nothing to store to.
 */
static void one_store(struct choices *c)
{
	u64 *page = __va(PFN_PHYS(pfn_of(any_page(choose_byte(c)))));
	volatile u64 *p = page + choose_slot(c);
	unsigned int table = level1_page((u64)p);
	u64 val = choose_entry(c), entry;

	if (table == NO_PAGE)
		return;
	entry = mmu_memory(pfn_of(table))[pte_index((u64)p)];
	if ((entry & _PAGE_PRESENT) && target(entry) == NO_PAGE)
		return;
	if (setjmp(fault_jump) == 0)
		*p = val;
}

static void choose_and_map(struct choices *c)
{
	struct map m;

	choose_map(c, &m);
	one_map(&m);
}

static void choose_and_update(struct choices *c)
{
	struct mmu_update req;

	choose_update(c, &req);
	one_update(&req);
}

static void choose_and_ext(struct choices *c)
{
	struct mmuext_op op;

	choose_ext(c, &op);
	one_ext(&op);
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
		choose_and_map(c);
		break;
	case 7:
	case 8:
	case 9:
	case 10:
		choose_and_update(c);
		break;
	default:
		choose_and_ext(c);
	}
	check();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct choices c = { data, size };
	unsigned int i;

	model_init((u64)MEMORY_PAGES << PAGE_SHIFT);
	memset(pinned, 0, sizeof(pinned));
	memset(levels, 0, sizeof(levels));
	/* As the domain builder leaves it. */
	base_page = MEMORY_PAGES;
	pinned[base_page] = 4;
	user_page = NO_PAGE;
	startup_tables((u64)PMD_PAGES << PAGE_SHIFT);
	check();
	for (i = 0; c.size && i < MAX_REQUESTS; i++)
		request(&c);
	return 0;
}
