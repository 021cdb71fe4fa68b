// SPDX-License-Identifier: GPL-2.0-only
/*
 * The model of Xen.
 *
 * Every machine frame has one type at a time, with a count of the references
 * that need that type:
 *
 *	writable	each present entry with RW, in a level 1 table
 *	L1 to L3	each present entry that points to it, one level up
 *	L4		being the top-level table in use
 *	any of these	being pinned
 *
 * A frame changes its type only when the count is 0. When it gets its first
 * reference as a page table, its entries are checked and take their references
 * in turn; when it loses the last one, they give them back.
 */
#include "xen.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/platform.h"
#include "machine.h"
#include "mmu.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The first frame of the guest; those below are Xen's own. */
#define FIRST_MFN	((u64)0x100000)

const char platform_name[] = "model";
const bool platform_is_xen = true;

const mfn_t *phys_to_machine_mapping;
const pfn_t *machine_to_phys_mapping;
u64 max_p2m_pfn;

static mfn_t *p2m;		/* memory, then the pool */
static pfn_t *m2p;
static u64 *type_info;		/* by frame, from FIRST_MFN on */
static u64 nr_frames;
static u64 base_mfn;		/* top-level table in use, 0: none yet */

/* The way back, once somebody has asked for it. */
static struct change {
	u64 *word;
	u64 old;
} *changes;
static size_t nr_changes, max_changes;
static bool remember;
static u64 hash[2];

static u64 gcd(u64 a, u64 b)
{
	return b ? gcd(b, a % b) : a;
}

/* The guest's frames are handed out in a thoroughly mixed order. */
void model_init(u64 memory_end)
{
	u64 pages = memory_end >> PAGE_SHIFT, stride, i;

	mmu_init(memory_end);
	base_mfn = 0;
	remember = false;
	nr_changes = 0;
	hash[0] = hash[1] = 0;
	free(p2m);
	free(m2p);
	free(type_info);
	max_p2m_pfn = pages;
	nr_frames = pages + POOL_PAGES;
	p2m = calloc(nr_frames, sizeof(*p2m));
	m2p = calloc(FIRST_MFN + nr_frames, sizeof(*m2p));
	type_info = calloc(nr_frames, sizeof(*type_info));
	if (!p2m || !m2p || !type_info)
		panic("model: no memory for the records of %lu frames",
		      nr_frames);

	/* A stride without a common factor visits every frame once. */
	stride = nr_frames * 5 / 8 | 1;
	while (gcd(stride, nr_frames) != 1)
		stride += 2;
	for (i = 0; i < nr_frames; i++) {
		u64 mfn = FIRST_MFN + (i * stride + 1) % nr_frames;
		pfn_t pfn = _pfn(i);

		if (i >= pages)
			pfn = pfn_add(PFN_DOWN(_phys(KERNEL_PHYS)), i - pages);
		p2m[i] = _mfn(mfn);
		m2p[mfn] = pfn;
	}
	phys_to_machine_mapping = p2m;
	machine_to_phys_mapping = m2p;
}

mfn_t platform_frame(pfn_t pfn)
{
	u64 pool = pfn_x(pfn) - (KERNEL_PHYS >> PAGE_SHIFT);

	if (pool < POOL_PAGES)
		return p2m[max_p2m_pfn + pool];
	if (pfn_x(pfn) >= max_p2m_pfn)
		panic("model: there is no pfn %lx", pfn_x(pfn));
	return p2m[pfn_x(pfn)];
}

static void keep(u64 *word)
{
	if (!remember)
		return;
	if (nr_changes == max_changes) {
		max_changes = max_changes ? 2 * max_changes : 1 << 16;
		changes = realloc(changes, max_changes * sizeof(*changes));
		if (!changes)
			panic("model: no memory for %lu changes", max_changes);
	}
	changes[nr_changes++] = (struct change){ word, *word };
}

static void set(u64 *word, u64 value)
{
	keep(word);
	*word = value;
}

struct xen_mark xen_mark(void)
{
	remember = true;
	return (struct xen_mark){ nr_changes, { hash[0], hash[1] } };
}

void xen_undo(struct xen_mark mark)
{
	while (nr_changes > mark.changes) {
		nr_changes--;
		*changes[nr_changes].word = changes[nr_changes].old;
	}
	hash[0] = mark.hash[0];
	hash[1] = mark.hash[1];
	mmu_flush();
}

static u64 fold(u64 a, u64 b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (u64)product ^ (u64)(product >> 64);
}

/*
 * The hash is a sum over all words that count, so that one can be taken out
 * of it and another put in. A word that is 0 counts nothing.
 */
static void count_word(u64 mfn, unsigned int slot, u64 val, bool in)
{
	u64 place = mfn << 10 | slot, a, b;

	if (!val)
		return;
	a = fold(val ^ 0x9e3779b97f4a7c15, place * 0xd1342543de82ef95 + 1);
	b = fold(val ^ 0xc2b2ae3d27d4eb4f, place * 0xda942042e4dd58b5 + 3);
	hash[0] += in ? a : -a;
	hash[1] += in ? b : -b;
}

/* What stands for the type and for the pin, behind a table's entries. */
#define TYPE_SLOT	PTRS_PER_TABLE
#define PIN_SLOT	(PTRS_PER_TABLE + 1)

static void count_table(u64 mfn, unsigned int level, const u64 *table, bool in)
{
	unsigned int i;

	if (!remember)
		return;
	count_word(mfn, TYPE_SLOT, level, in);
	for (i = 0; i < PTRS_PER_TABLE; i++)
		count_word(mfn, i, table[i], in);
}

static u64 *frame_info(u64 mfn)
{
	return &type_info[mfn - FIRST_MFN];
}

u64 xen_type_info(pfn_t pfn)
{
	return *frame_info(mfn_x(platform_frame(pfn)));
}

static bool is_guest_frame(u64 mfn)
{
	return mfn >= FIRST_MFN && mfn < FIRST_MFN + nr_frames;
}

static u64 *frame_memory(u64 mfn)
{
	return mmu_memory(m2p[mfn]);
}

static u64 entry_mfn(u64 entry)
{
	return (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
}

/* A type field as in 2011, when types were four bits wide. */
static u64 type_info_2011(u64 info)
{
	return (info & PGT_TYPE_MASK) >> 1 | (info & ~PGT_TYPE_MASK);
}

static void bad_type(u64 saw, u64 expected, u64 mfn)
{
	printk("(XEN) arch/x86/mm.c:2940:d0v0 Bad type (saw %016lx != exp %016lx) for mfn %05lx (pfn %lx)\n",
	       saw, expected, mfn, pfn_x(m2p[mfn]));
	printk("(XEN 2011) mm.c:2466:d0 Bad type (saw %016lx != exp %016lx) for mfn %lx (pfn %lx)\n",
	       type_info_2011(saw), type_info_2011(expected), mfn,
	       pfn_x(m2p[mfn]));
}

static int get_type(u64 mfn, u64 type);
static void put_type(u64 mfn);

static unsigned int table_level(u64 type)
{
	return type == PGT_WRITABLE || type == PGT_SEG_DESC ? 0 :
	       (unsigned int)(type >> 61);
}

/* The type that an entry of a table of @level needs of its target. */
static u64 target_type(unsigned int level, u64 entry)
{
	if (level > 1)
		return (u64)(level - 1) << 61;
	return entry & _PAGE_RW ? PGT_WRITABLE : PGT_NONE;
}

/* The top level's entries for Xen itself are not the guest's to write. */
static bool xens_own(unsigned int level, unsigned int slot)
{
	return level == 4 && slot >= 256 && slot <= 271;
}

/* Take the references that an entry needs. */
static int get_entry(unsigned int level, u64 entry)
{
	u64 type = target_type(level, entry), mfn = entry_mfn(entry);
	int err;

	if (!(entry & _PAGE_PRESENT))
		return 0;
	if (level > 1 && (entry & _PAGE_PSE)) {
		printk("(XEN) arch/x86/mm.c:1134:d0v0 Bad L%u flags %x\n", level,
		       (unsigned int)_PAGE_PSE);
		return -EINVAL;
	}
	if (!is_guest_frame(mfn)) {
		printk("(XEN) arch/x86/mm.c:417:d0v0 Could not get page ref for mfn %05lx\n",
		       mfn);
		return level > 1 ? -EINVAL : -EPERM;
	}
	if (type == PGT_NONE)
		return 0;
	err = get_type(mfn, type);
	if (err && level == 1) {
		printk("(XEN) arch/x86/mm.c:1040:d0v0 Error getting mfn %05lx (pfn %lx) from L1 entry %016lx for l1e_owner d0, pg_owner d0\n",
		       mfn, pfn_x(m2p[mfn]), entry);
		err = -EBUSY;
	}
	return err;
}

static void put_entry(unsigned int level, u64 entry)
{
	if ((entry & _PAGE_PRESENT) && target_type(level, entry) != PGT_NONE)
		put_type(entry_mfn(entry));
}

/* Check all entries of a page that is to become a table. */
static int promote(u64 mfn, unsigned int level)
{
	const u64 *table = frame_memory(mfn);
	unsigned int i;
	int err = 0;

	for (i = 0; i < PTRS_PER_TABLE; i++) {
		if (xens_own(level, i))
			continue;
		err = get_entry(level, table[i]);
		if (err)
			break;
	}
	if (!err) {
		count_table(mfn, level, table, true);
		return 0;
	}
	printk("(XEN) arch/x86/mm.c:1366:d0v0 Failure %d in promote_l%u_table: slot 0x%x\n",
	       err, level, i);
	while (i--)
		if (!xens_own(level, i))
			put_entry(level, table[i]);
	return err;
}

static void demote(u64 mfn, unsigned int level)
{
	u64 *table = frame_memory(mfn);
	unsigned int i;

	count_table(mfn, level, table, false);
	for (i = 0; i < PTRS_PER_TABLE; i++) {
		/* from here on it may be written to by anybody */
		keep(&table[i]);
		if (!xens_own(level, i))
			put_entry(level, table[i]);
	}
}

static int get_type(u64 mfn, u64 type)
{
	u64 *info = frame_info(mfn), old = *info;
	unsigned int level = table_level(type);
	int err;

	if (old & PGT_COUNT_MASK) {
		if ((old & PGT_TYPE_MASK) != type) {
			/* Xen keeps quiet: it may be a table mapping itself. */
			if ((old & PGT_TYPE_MASK) != type + PGT_L1 || !level)
				bad_type(old, type, mfn);
			return -EINVAL;
		}
		set(info, old + 1);
		return 0;
	}
	if ((old & PGT_TYPE_MASK) != type) {
		/* Nobody may write it through an old translation any more. */
		if ((old & PGT_TYPE_MASK) == PGT_WRITABLE)
			mmu_flush_frame(m2p[mfn]);
		old = type;
	}
	set(info, old + 1);
	if (level) {
		err = promote(mfn, level);
		if (err) {
			set(info, PGT_NONE);
			return err;
		}
	}
	set(info, *info | PGT_VALIDATED);
	return 0;
}

static void put_type(u64 mfn)
{
	u64 *info = frame_info(mfn);
	unsigned int level = table_level(*info & PGT_TYPE_MASK);

	set(info, *info - 1);
	if ((*info & PGT_COUNT_MASK) == 0 && level) {
		set(info, *info & ~PGT_VALIDATED);
		demote(mfn, level);
	}
}

/* Write an entry of whatever @mfn is. */
static int write_entry(u64 mfn, unsigned int slot, u64 val)
{
	u64 *entry = frame_memory(mfn) + slot;
	u64 info = *frame_info(mfn), old = *entry;
	unsigned int level = table_level(info & PGT_TYPE_MASK);
	int err;

	if (level && (info & PGT_COUNT_MASK)) {
		if (xens_own(level, slot))
			return -EINVAL;
		err = get_entry(level, val);
		if (err)
			return err;
		set(entry, val);
		if (remember) {
			count_word(mfn, slot, old, false);
			count_word(mfn, slot, val, true);
		}
		put_entry(level, old);
		return 0;
	}
	/* No table in use: an ordinary write, if the page may be written to. */
	err = get_type(mfn, PGT_WRITABLE);
	if (err)
		return err;
	*entry = val;
	put_type(mfn);
	return 0;
}

static int update_one(const struct mmu_update *req)
{
	u64 mfn = req->ptr >> PAGE_SHIFT;

	if (!is_guest_frame(mfn))
		return -EINVAL;
	switch (req->ptr & 7) {
	case MMU_NORMAL_PT_UPDATE:
		return write_entry(mfn, req->ptr % PAGE_SIZE / sizeof(u64),
				   req->val);
	default:
		return -ENOSYS;
	}
}

int platform_mmu_update(const struct mmu_update *req, unsigned int count,
			unsigned int *done)
{
	unsigned int i;
	int err = 0;

	for (i = 0; i < count; i++) {
		err = update_one(&req[i]);
		if (err)
			break;
	}
	*done = i;
	return err;
}

/* The frame of the level 1 table for @va; false when there is none. */
static bool level1_table(u64 va, u64 *mfn)
{
	unsigned int shift;

	/* No address at all, or one in the slots that are Xen's own. */
	if (va >= (u64)1 << 47 && va < HYPERVISOR_VIRT_END)
		return false;
	*mfn = base_mfn;
	for (shift = PGDIR_SHIFT; shift > PAGE_SHIFT; shift -= 9) {
		u64 entry = frame_memory(*mfn)[(va >> shift) % PTRS_PER_TABLE];

		if (!(entry & _PAGE_PRESENT))
			return false;
		*mfn = entry_mfn(entry);
	}
	return true;
}

int platform_update_va_mapping(u64 va, u64 val, u64 flags)
{
	u64 mfn;
	int err;

	if (!level1_table(va, &mfn))
		return -EINVAL;
	err = write_entry(mfn, pte_index(va), val);
	if (err)
		return err;
	switch (flags & UVMF_FLUSHTYPE_MASK) {
	case UVMF_TLB_FLUSH:
		mmu_flush();
		break;
	case UVMF_INVLPG:
		mmu_flush_one(va);
		break;
	}
	return 0;
}

static int pin(u64 mfn, u64 type)
{
	int err;

	if (!is_guest_frame(mfn))
		return -EINVAL;
	err = get_type(mfn, type);
	if (err) {
		printk("(XEN) arch/x86/mm.c:3576:d0v0 Error %d while pinning mfn %05lx\n",
		       err, mfn);
		return err;
	}
	if (*frame_info(mfn) & PGT_PINNED) {
		printk("(XEN) arch/x86/mm.c:3588:d0v0 mfn %05lx already pinned\n",
		       mfn);
		put_type(mfn);
		return -EINVAL;
	}
	set(frame_info(mfn), *frame_info(mfn) | PGT_PINNED);
	if (remember)
		count_word(mfn, PIN_SLOT, 1, true);
	return 0;
}

static int unpin(u64 mfn)
{
	if (!is_guest_frame(mfn) || !(*frame_info(mfn) & PGT_PINNED)) {
		printk("(XEN) arch/x86/mm.c:3642:d0v0 mfn %05lx not pinned\n",
		       mfn);
		return -EINVAL;
	}
	set(frame_info(mfn), *frame_info(mfn) & ~PGT_PINNED);
	if (remember)
		count_word(mfn, PIN_SLOT, 1, false);
	put_type(mfn);
	return 0;
}

static int new_base(u64 mfn)
{
	int err;

	if (!is_guest_frame(mfn))
		return -EINVAL;
	err = get_type(mfn, PGT_L4);
	if (err)
		return err;
	if (base_mfn)
		put_type(base_mfn);
	set(&base_mfn, mfn);
	mmu_flush();
	return 0;
}

static int ext_one(const struct mmuext_op *op)
{
	switch (op->cmd) {
	case MMUEXT_PIN_L1_TABLE:
		return pin(op->arg1.mfn, PGT_L1);
	case MMUEXT_PIN_L2_TABLE:
		return pin(op->arg1.mfn, PGT_L2);
	case MMUEXT_PIN_L3_TABLE:
		return pin(op->arg1.mfn, PGT_L3);
	case MMUEXT_PIN_L4_TABLE:
		return pin(op->arg1.mfn, PGT_L4);
	case MMUEXT_UNPIN_TABLE:
		return unpin(op->arg1.mfn);
	case MMUEXT_NEW_BASEPTR:
		return new_base(op->arg1.mfn);
	case MMUEXT_TLB_FLUSH_LOCAL:
		mmu_flush();
		return 0;
	case MMUEXT_INVLPG_LOCAL:
		mmu_flush_one(op->arg1.linear_addr);
		return 0;
	default:
		return -ENOSYS;
	}
}

int platform_mmuext_op(const struct mmuext_op *op, unsigned int count,
		       unsigned int *done)
{
	unsigned int i;
	int err = 0;

	for (i = 0; i < count; i++) {
		err = ext_one(&op[i]);
		if (err)
			break;
	}
	if (done)
		*done = i;
	return err;
}

/* Nobody must look at more than the results: the rest is as in a debug build. */
int platform_multicall(struct multicall_entry *calls, unsigned int count)
{
	unsigned int i, done;
	long result;

	for (i = 0; i < count; i++) {
		const xen_ulong_t *a = calls[i].args;

		switch (calls[i].op) {
		case __HYPERVISOR_mmu_update:
			done = 0;
			result = platform_mmu_update((const void *)a[0],
						     (unsigned int)a[1], &done);
			if (a[2])
				*(unsigned int *)a[2] = done;
			break;
		case __HYPERVISOR_update_va_mapping:
			result = platform_update_va_mapping(a[0], a[1], a[2]);
			break;
		case __HYPERVISOR_mmuext_op:
			result = platform_mmuext_op((const void *)a[0],
						    (unsigned int)a[1],
						    (unsigned int *)a[2]);
			break;
		default:
			result = -ENOSYS;
		}
		memset(&calls[i], 0xaa, sizeof(calls[i]));
		calls[i].result = (xen_ulong_t)result;
	}
	return 0;
}

void platform_start_paging(unsigned int used, const unsigned int *first,
			   const u64 *entries, unsigned int nr)
{
	u64 *top = platform_pool_page(0);
	unsigned int i;

	(void)used;
	for (i = 0; i < nr; i++)
		top[first[i]] = entries[i];
	if (new_base(mfn_x(p2m[max_p2m_pfn])))
		panic("model: the start-up tables are not valid");
}

/* Bare metal's; on Xen there is a hypercall for it. */
void machine_flush_tlb(void)
{
	panic("model: a guest cannot flush the TLB by itself");
}

void machine_flush_tlb_one(u64 addr)
{
	panic("model: a guest cannot flush %lx by itself", addr);
}
