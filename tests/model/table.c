// SPDX-License-Identifier: GPL-2.0-only
/*
 * Tables, entry by entry.
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
 *
 * A table of level 2 to 4 may also point to one of its own level, or to itself
 * ("linear page tables"), if that entry has no RW, if the other one is checked
 * already, and if no chain of three comes of it.
 */
#include "table.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "frame.h"
#include "machine.h"
#include "mmu.h"
#include "xen.h"

#include <errno.h>

#define _PAGE_PWT		((u64)1 << 3)
#define _PAGE_PCD		((u64)1 << 4)
#define _PAGE_PAT		((u64)1 << 7)
#define _PAGE_GLOBAL		((u64)1 << 8)
/* Xen's own, to know a page of the guest's kernel by. */
#define _PAGE_GUEST_KERNEL	((u64)1 << 52)

#define CACHE_ATTRS	(_PAGE_PWT | _PAGE_PCD | _PAGE_PAT)
/* What an entry of level 2 to 4 must not have. */
#define UPPER_DISALLOW	(_PAGE_PWT | _PAGE_PCD | _PAGE_PSE | _PAGE_GLOBAL)
/* What can change in an entry without its being looked at again. */
#define JUST_FLAGS	(PTE_FLAGS_MASK & \
			 ~(_PAGE_PRESENT | _PAGE_RW | CACHE_ATTRS))

#define FIRST_XEN_SLOT	256
#define LAST_XEN_SLOT	271

static u64 entry_mfn(u64 entry)
{
	return (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
}

/* ---- what a debug build says */

/* A type field as in 2011, when types were four bits wide. */
static u64 type_info_2011(u64 info)
{
	return (info & PGT_TYPE_MASK) >> 1 | (info & ~PGT_TYPE_MASK);
}

static void bad_type(u64 saw, u64 expected, u64 mfn)
{
	printk("(XEN) arch/x86/mm.c:2940:d0v0 Bad type (saw %016lx != exp %016lx) for mfn %05lx (pfn %05lx)\n",
	       saw, expected, mfn, frame_pfn(mfn));
	printk("(XEN 2011) mm.c:2466:d0 Bad type (saw %016lx != exp %016lx) for mfn %lx (pfn %lx)\n",
	       type_info_2011(saw), type_info_2011(expected), mfn,
	       frame_pfn(mfn));
}

static void bad_flags(unsigned int level, u64 flags)
{
	static const unsigned int lines[] = { 0, 0, 1134, 1155, 1181 };

	printk("(XEN) arch/x86/mm.c:%u:d0v0 Bad L%u flags %x\n", lines[level],
	       level, (unsigned int)flags);
}

void no_page(u64 mfn, const char *domain)
{
	static const char *const names[] = {
		[OWNER_GUEST] = "d0", [OWNER_XEN] = "NULL",
		[OWNER_DEVICE] = "d[IO]",
	};
	enum owner owner = frame_owner(mfn);

	/* Xen has records of memory only. */
	if (owner == OWNER_GUEST || mfn < 0xc0000)
		printk("(XEN) d0v0 Error mfn %05lx: rd=%s od=%s\n", mfn, domain,
		       names[owner]);
}

void no_page_ref(u64 mfn)
{
	no_page(mfn, "d0");
	printk("(XEN) ./arch/x86/include/asm/mm.h:417:d0v0 Could not get page ref for mfn %05lx\n",
	       mfn);
}

static void cannot_get(u64 mfn, u64 entry)
{
	printk("(XEN) arch/x86/mm.c:1040:d0v0 Error getting mfn %05lx (pfn %05lx) from L1 entry %016lx for l1e_owner d0, pg_owner d0\n",
	       mfn, frame_owner(mfn) == OWNER_GUEST ? frame_pfn(mfn) :
	       ~(u64)0, entry);
}

/* ---- entries */

unsigned int table_level(u64 type)
{
	return type == PGT_WRITABLE || type == PGT_SEG_DESC ? 0 :
	       (unsigned int)(type >> 61);
}

unsigned int table_in_use(u64 mfn)
{
	u64 info = *frame_info(mfn);

	return info & PGT_COUNT_MASK ? table_level(info & PGT_TYPE_MASK) : 0;
}

/* The top level's entries for Xen itself are not the guest's to write. */
static bool xens_own(unsigned int level, unsigned int slot)
{
	return level == 4 && slot >= FIRST_XEN_SLOT && slot <= LAST_XEN_SLOT;
}

/* What Xen adds to a present entry that it takes. */
static u64 adjusted(unsigned int level, u64 entry)
{
	u64 kernel_global = _PAGE_GUEST_KERNEL | _PAGE_GLOBAL;

	if (level == 4)
		return entry | _PAGE_USER | _PAGE_ACCESSED;
	if (level > 1)
		return entry | _PAGE_USER;
	if ((entry & kernel_global) == kernel_global)
		printk("(XEN) arch/x86/pv/mm.h:97:d0v0 Global bit is set in kernel page %lx\n",
		       entry_mfn(entry));
	if (!(entry & _PAGE_USER))
		return entry | _PAGE_USER | _PAGE_GUEST_KERNEL;
	if (!(entry & _PAGE_GUEST_KERNEL))
		return entry | _PAGE_GLOBAL;
	return entry;
}

/* A page that is no memory is not cached unless the guest asks for it. */
static u64 uncached(u64 entry)
{
	switch (entry & CACHE_ATTRS) {
	case 0:
		return entry | _PAGE_PWT | _PAGE_PCD;
	case _PAGE_PWT:
	case _PAGE_PWT | _PAGE_PAT:
		return (entry | _PAGE_PCD) & ~_PAGE_PAT;
	default:
		return entry;
	}
}

/* Take what an entry of level 1 needs, and make of it what Xen makes of it. */
static int get_level1(u64 *entry)
{
	u64 mfn = entry_mfn(*entry);

	switch (frame_owner(mfn)) {
	case OWNER_GUEST:
		if (!(*entry & _PAGE_RW))
			return 0;
		if (!get_type(mfn, PGT_WRITABLE)) {
			if ((*entry & CACHE_ATTRS) == _PAGE_PAT)
				set(frame_info(mfn),
				    *frame_info(mfn) | PGT_NON_COHERENT);
			return 0;
		}
		printk("(XEN) arch/x86/mm.c:1013:d0v0 Could not get page type PGT_writable_page\n");
		cannot_get(mfn, *entry);
		return -EBUSY;
	case OWNER_XEN:
		printk("(XEN) arch/x86/mm.c:989:d0v0 pg_owner d0 l1e_owner d0, but real_pg_owner d-1\n");
		cannot_get(mfn, *entry);
		return -EBUSY;
	case OWNER_RO_DEVICE:
		if (*entry & _PAGE_RW)
			printk("(XEN) d0: Forcing read-only access to MFN %lx\n",
			       mfn);
		*entry &= ~_PAGE_RW;
		/* fall through */
	case OWNER_DEVICE:
		*entry = uncached(*entry);
		return 0;
	default:
		if (mfn == PTE_PFN_MASK >> PAGE_SHIFT)
			return -EINVAL;
		printk("(XEN) arch/x86/mm.c:901:d0v0 d0 non-privileged attempt to map MMIO space %05lx\n",
		       mfn);
		return -EPERM;
	}
}

/* May @table, of @level, point to a table of its own level? If so, it does. */
static bool get_linear(u64 table, unsigned int level, u64 entry)
{
	u64 mfn = entry_mfn(entry);
	u64 type = (u64)level << 61 | PGT_VALIDATED;
	u64 *entries = frame_linear(table), *uses;

	if (entry & _PAGE_RW) {
		printk("(XEN) arch/x86/mm.c:%u:d0v0 Attempt to create linear p.t. with write perms\n",
		       level == 2 ? 1125 : level == 3 ? 1147 : 1171);
		return false;
	}
	if (mfn == table)
		return true;
	if (frame_owner(mfn) != OWNER_GUEST) {
		no_page_ref(mfn);
		return false;
	}
	uses = frame_linear(mfn);
	if ((long)*entries < 0 || (long)*uses > 0)
		return false;
	if ((*frame_info(mfn) & (PGT_TYPE_MASK | PGT_VALIDATED)) != type)
		return false;
	set(entries, *entries + 1);
	set(uses, *uses - 1);
	set(frame_info(mfn), *frame_info(mfn) + 1);
	return true;
}

/* Take the table that an entry of level 2 to 4 points to. */
static int get_table(u64 table, unsigned int level, u64 entry)
{
	u64 mfn = entry_mfn(entry);
	int err = -EINVAL;

	if (frame_owner(mfn) == OWNER_GUEST)
		err = get_type(mfn, (u64)(level - 1) << 61);
	else
		no_page_ref(mfn);
	if (err == -EINVAL && get_linear(table, level, entry))
		err = 0;
	return err;
}

/* Take what a present entry of @table needs; it may become another one. */
static int get_entry(u64 table, unsigned int level, u64 *entry)
{
	if (level > 1 && (*entry & UPPER_DISALLOW)) {
		bad_flags(level, *entry & UPPER_DISALLOW);
		return -EINVAL;
	}
	return level == 1 ? get_level1(entry) : get_table(table, level, *entry);
}

static void demote(u64 mfn, unsigned int level, unsigned int end);

/* @table, if it is not 0, points to @mfn; maybe as one of its own level. */
static void put_type_from(u64 mfn, u64 table)
{
	u64 *info = frame_info(mfn), type = *info & PGT_TYPE_MASK;
	unsigned int level = table_level(type);

	set(info, *info - 1);
	if ((*info & PGT_COUNT_MASK) == 0 && level) {
		set(info, *info & ~PGT_VALIDATED);
		count_table(mfn, level, frame_memory(mfn), false);
		demote(mfn, level, PTRS_PER_TABLE);
	}
	if (table && (*frame_info(table) & PGT_TYPE_MASK) == type) {
		set(frame_linear(mfn), *frame_linear(mfn) + 1);
		set(frame_linear(table), *frame_linear(table) - 1);
	}
}

void put_type(u64 mfn)
{
	put_type_from(mfn, 0);
}

static void put_entry(u64 table, unsigned int level, u64 entry)
{
	u64 mfn = entry_mfn(entry);

	if (!(entry & _PAGE_PRESENT) || frame_owner(mfn) != OWNER_GUEST)
		return;
	if (level == 1 && (entry & _PAGE_RW))
		put_type(mfn);
	if (level > 1 && mfn != table)
		put_type_from(mfn, table);
}

/* Give back what the entries before @end have taken. */
static void demote(u64 mfn, unsigned int level, unsigned int end)
{
	u64 *table = frame_memory(mfn);

	/* From here on it may be written to by anybody. */
	keep_page(table);
	while (end--)
		if (!xens_own(level, end))
			put_entry(mfn, level, table[end]);
}

/* Xen's part of a top-level table: its linear mapping, and what it needs. */
static void fill_xen_slots(u64 mfn, u64 *table)
{
	u64 flags = _PAGE_PRESENT | _PAGE_RW | _PAGE_ACCESSED | _PAGE_DIRTY;
	unsigned int i;

	for (i = FIRST_XEN_SLOT; i <= LAST_XEN_SLOT; i++) {
		bool used = i == 260 || i == 261 || i == 262;

		table[i] = used ? (u64)i << PAGE_SHIFT | flags : 0;
	}
	table[258] = mfn << PAGE_SHIFT | flags | (u64)1 << 63;
}

void map_machine_to_phys(u64 mfn)
{
	u64 *entry = &frame_memory(mfn)[FIRST_XEN_SLOT];
	u64 val = (u64)FIRST_XEN_SLOT << PAGE_SHIFT | _PAGE_PRESENT |
		  _PAGE_USER | _PAGE_ACCESSED;

	if (*entry)
		return;
	set(entry, val);
	count_word(mfn, FIRST_XEN_SLOT, val, true);
}

/* Check all entries of a page that is to become a table. */
static int promote(u64 mfn, unsigned int level)
{
	u64 *table = frame_memory(mfn);
	unsigned int i;
	int err;

	keep_page(table);
	set(frame_linear(mfn), 0);
	for (i = 0; i < PTRS_PER_TABLE; i++) {
		if (!(table[i] & _PAGE_PRESENT) || xens_own(level, i))
			continue;
		err = get_entry(mfn, level, &table[i]);
		if (!err) {
			table[i] = adjusted(level, table[i]);
			continue;
		}
		printk("(XEN) arch/x86/mm.c:%u:d0v0 Failure %d in promote_l%u_table: slot %s%x\n",
		       level == 1 ? 1366 : level == 2 ? 1469 :
		       level == 3 ? 1598 : 1787, err, level, i ? "0x" : "", i);
		demote(mfn, level, i);
		return err;
	}
	if (level == 4)
		fill_xen_slots(mfn, table);
	count_table(mfn, level, table, true);
	return 0;
}

int get_type(u64 mfn, u64 type)
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
		pfn_t pfn = _pfn(0);

		machine_page(mfn, &pfn);
		/* Nobody may write it through an old translation any more. */
		if ((old & PGT_TYPE_MASK) == PGT_WRITABLE)
			mmu_flush_frame(pfn);
		old = type | (type == PGT_WRITABLE ? old & PGT_NON_COHERENT :
			      0);
	}
	set(info, old + 1);
	if (level) {
		err = promote(mfn, level);
		if (err) {
			printk("(XEN) arch/x86/mm.c:2657:d0v0 Error while validating mfn %05lx (pfn %05lx) for type %016lx: caf=8000000000000003 taf=%016lx\n",
			       mfn, frame_pfn(mfn), type, *info);
			set(info, PGT_NONE);
			return err;
		}
	}
	set(info, *info | PGT_VALIDATED);
	return 0;
}

/* ---- changing an entry */

/* Put @val, which has taken what it needs, in the place of what is there. */
static void replace(u64 mfn, unsigned int level, unsigned int slot, u64 val)
{
	u64 *entry = &frame_memory(mfn)[slot], old = *entry;

	set(entry, val);
	mmu_changed(level > 1 ? NULL : entry);
	count_word(mfn, slot, old, false);
	count_word(mfn, slot, val, true);
	put_entry(mfn, level, old);
}

/* The same where both need the same. */
static void replace_flags(u64 mfn, unsigned int slot, u64 val)
{
	u64 *entry = &frame_memory(mfn)[slot];

	count_word(mfn, slot, *entry, false);
	count_word(mfn, slot, val, true);
	set(entry, val);
}

/* A table that is being written to has a reference more, which words show. */
static void lock_page(u64 mfn)
{
	*frame_info(mfn) += PGT_LOCKED + 1;
}

static void unlock_page(u64 mfn)
{
	*frame_info(mfn) -= PGT_LOCKED + 1;
}

static int change_entry(u64 mfn, unsigned int level, unsigned int slot, u64 val,
			u64 preserved)
{
	u64 old = frame_memory(mfn)[slot];
	int err;

	if (xens_own(level, slot)) {
		printk("(XEN) arch/x86/mm.c:2389:d0v0 L4 update in Xen-private area, slot 0x%x\n",
		       slot);
		return -EINVAL;
	}
	if (val & _PAGE_PRESENT) {
		if (level > 1 && (val & UPPER_DISALLOW)) {
			bad_flags(level, val & UPPER_DISALLOW);
			return -EINVAL;
		}
		val = adjusted(level, val);
		if (!((old ^ val) & ~JUST_FLAGS)) {
			replace_flags(mfn, slot, val | preserved);
			return 0;
		}
		lock_page(mfn);
		err = get_entry(mfn, level, &val);
		unlock_page(mfn);
		if (err)
			return err;
	}
	replace(mfn, level, slot, val | preserved);
	return 0;
}

int write_entry(u64 mfn, unsigned int slot, u64 val, bool preserve)
{
	unsigned int level = table_in_use(mfn);
	u64 *entry = &frame_memory(mfn)[slot];
	int err;

	if (level)
		return change_entry(mfn, level, slot, val, !preserve ? 0 :
				    *entry & (_PAGE_ACCESSED | _PAGE_DIRTY));
	/* No table in use: an ordinary write, if the page may be written to. */
	err = get_type(mfn, PGT_WRITABLE);
	if (err)
		return err;
	set(entry, val);
	put_type(mfn);
	return 0;
}

bool store_entry(u64 mfn, unsigned int slot, u64 val)
{
	if (table_in_use(mfn) != 1)
		return false;
	if (val & _PAGE_PRESENT) {
		int err;

		lock_page(mfn);
		err = get_entry(mfn, 1, &val);
		unlock_page(mfn);
		if (err) {
			printk("(XEN) arch/x86/pv/ro-page-fault.c:159:d0v0 could not get_page_from_l1e()\n");
			return false;
		}
		val = adjusted(1, val);
	}
	replace(mfn, 1, slot, val);
	return true;
}
