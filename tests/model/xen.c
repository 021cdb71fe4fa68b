// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hypercalls of the model of Xen.
 *
 * A guest may name a domain in whose name it asks. There is no other here, so
 * what is left of that are the ways in which it is refused.
 */
#include "xen.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/platform.h"
#include "frame.h"
#include "machine.h"
#include "mmu.h"
#include "table.h"

#include <errno.h>
#include <string.h>

/* The top-level table in use, and the one for the guest's user mode; or 0. */
static u64 base_mfn, user_base_mfn;

u64 xen_local_flushes;

static bool is_guest_frame(u64 mfn)
{
	return frame_owner(mfn) == OWNER_GUEST;
}

int xen_list_error;

/* 0 if a guest may name @domain: itself, but not by its number. */
static int check_domain(unsigned int domain)
{
	switch (domain) {
	case DOMID_SELF:
	case DOMID_IO:
	case DOMID_XEN:
		return 0;
	case 0:
		printk("(XEN) common/page_alloc.c:2671:d0v0 Cannot specify itself as foreign domain\n");
		return -ESRCH;
	default:
		printk("(XEN) common/page_alloc.c:2687:d0v0 Unknown domain d%u\n",
		       domain);
		return -ESRCH;
	}
}

/* Whether it is a frame of the guest's; Xen says if it is not. */
static bool find_page(u64 mfn)
{
	if (is_guest_frame(mfn))
		return true;
	no_page(mfn, "d0");
	return false;
}

static int update_one(const struct mmu_update *req)
{
	unsigned int command = req->ptr & 7;
	unsigned int slot = req->ptr % PAGE_SIZE / sizeof(u64);
	u64 mfn = req->ptr >> PAGE_SHIFT;

	if (command > MMU_PT_UPDATE_NO_TRANSLATE)
		return -ENOSYS;
	if (command == MMU_MACHPHYS_UPDATE) {
		if (is_guest_frame(mfn)) {
			frame_set_pfn(mfn, req->val);
			return 0;
		}
		no_page_ref(mfn);
		printk("(XEN) arch/x86/mm.c:4235:d0v0 Could not get page for mach->phys update\n");
		return -EINVAL;
	}
	if (!find_page(mfn)) {
		printk("(XEN) arch/x86/mm.c:4110:d0v0 Could not get page for normal update\n");
		return -EINVAL;
	}
	return write_entry(mfn, slot, req->val,
			   command == MMU_PT_UPDATE_PRESERVE_AD);
}

static int mmu_update(const struct mmu_update *req, unsigned int count,
		      unsigned int *done, unsigned int domain)
{
	int err = check_domain(domain);
	unsigned int i;

	if (xen_list_error)
		return xen_list_error;
	for (i = 0; !err && i < count; i++) {
		err = update_one(&req[i]);
		if (err)
			break;
	}
	if (done)
		*done = i;
	return err;
}

int platform_mmu_update(const struct mmu_update *req, unsigned int count,
			unsigned int *done)
{
	return mmu_update(req, count, done, DOMID_SELF);
}

/* No address at all, or one in the slots that are Xen's own. */
static bool is_guest_address(u64 va)
{
	return va < (u64)1 << 47 || va >= HYPERVISOR_VIRT_END;
}

/* The frame of the level 1 table for @va; false when there is none. */
static bool level1_table(u64 va, u64 *mfn)
{
	unsigned int shift;

	if (!is_guest_address(va))
		return false;
	*mfn = base_mfn;
	for (shift = PGDIR_SHIFT; shift > PAGE_SHIFT; shift -= 9) {
		u64 entry = frame_memory(*mfn)[(va >> shift) % PTRS_PER_TABLE];

		if (!(entry & _PAGE_PRESENT))
			return false;
		*mfn = (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	}
	return table_in_use(*mfn) == 1;
}

int platform_update_va_mapping(u64 va, u64 val, u64 flags)
{
	u64 mfn;
	int err;

	if (!level1_table(va, &mfn))
		return -EINVAL;
	err = write_entry(mfn, pte_index(va), val, false);
	if (err)
		return err;
	if ((flags & UVMF_FLUSHTYPE_MASK) && !(flags & UVMF_ALL))
		xen_local_flushes++;
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

	if (!find_page(mfn))
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
	count_word(mfn, PIN_SLOT, 1, true);
	return 0;
}

static int unpin(u64 mfn)
{
	if (!find_page(mfn)) {
		printk("(XEN) arch/x86/mm.c:3634:d0v0 mfn %lx bad, or bad owner d0\n",
		       mfn);
		return -EINVAL;
	}
	if (!(*frame_info(mfn) & PGT_PINNED)) {
		printk("(XEN) arch/x86/mm.c:3642:d0v0 mfn %05lx not pinned\n",
		       mfn);
		return -EINVAL;
	}
	set(frame_info(mfn), *frame_info(mfn) & ~PGT_PINNED);
	count_word(mfn, PIN_SLOT, 1, false);
	put_type(mfn);
	return 0;
}

/* Another top-level table, 0 for none, in the place of *base. */
static int replace_base(u64 *base, unsigned int slot, u64 mfn)
{
	u64 old = *base;
	int err = 0;

	if (is_guest_frame(mfn)) {
		err = get_type(mfn, PGT_L4);
	} else if (mfn) {
		no_page_ref(mfn);
		err = -EINVAL;
	}
	if (err && base == &base_mfn)
		printk("(XEN) arch/x86/mm.c:3348:d0v0 Error while installing new baseptr %05lx\n",
		       mfn);
	else if (err)
		printk("(XEN) arch/x86/mm.c:3698:d0v0 Error %d installing new mfn %05lx\n",
		       err, mfn);
	if (err)
		return err;
	set(base, mfn);
	count_word(old, slot, old, false);
	count_word(mfn, slot, mfn, true);
	if (old)
		put_type(old);
	return 0;
}

static int new_base(u64 mfn)
{
	int err = 0;

	if (mfn != base_mfn) {
		err = mfn ? replace_base(&base_mfn, BASE_SLOT, mfn) : -EINVAL;
		if (err)
			return err;
		map_machine_to_phys(mfn);
	}
	mmu_flush();
	return 0;
}

/* A page that may be written to, by Xen in the guest's name; or NULL. */
static u64 *get_writable(u64 mfn)
{
	if (!find_page(mfn) || get_type(mfn, PGT_WRITABLE))
		return NULL;
	put_type(mfn);
	keep_page(frame_memory(mfn));
	return frame_memory(mfn);
}

static int clear_page(u64 mfn)
{
	u64 *page = get_writable(mfn);

	if (!page) {
		printk("(XEN) arch/x86/mm.c:3844:d0v0 Error clearing mfn %05lx\n",
		       mfn);
		return -EINVAL;
	}
	memset(page, 0, PAGE_SIZE);
	return 0;
}

static int copy_page(u64 to, u64 from)
{
	bool found = find_page(from);
	u64 *page = found ? get_writable(to) : NULL;

	if (!page) {
		printk("(XEN) arch/x86/mm.c:%u:d0v0 Error copying %s mfn %05lx\n",
		       found ? 3890 : 3872, found ? "to" : "from",
		       found ? to : from);
		return -EINVAL;
	}
	memmove(page, frame_memory(from), PAGE_SIZE);
	return 0;
}

/*
 * Xen reads from the guest, by its mapping. The processor notes that in the
 * entries, down to the first that is missing.
 */
static bool read_guest(u64 va)
{
	u64 mfn = base_mfn;
	unsigned int shift;

	for (shift = PGDIR_SHIFT; shift >= PAGE_SHIFT; shift -= 9) {
		unsigned int slot = (va >> shift) % PTRS_PER_TABLE;
		u64 *entry = &frame_memory(mfn)[slot];

		if (!(*entry & _PAGE_PRESENT))
			return false;
		count_word(mfn, slot, *entry, false);
		set(entry, *entry | _PAGE_ACCESSED);
		count_word(mfn, slot, *entry, true);
		mfn = (*entry & PTE_PFN_MASK) >> PAGE_SHIFT;
	}
	return true;
}

/*
 * There is one processor, whatever the set of processors says. But Xen reads
 * the set: where there is none, it reads what the guest maps at address 0.
 */
static int flush_multi(const struct mmuext_op *op)
{
	if (!op->arg2.vcpumask && !read_guest(0))
		return -EINVAL;
	mmu_flush();
	return 0;
}

/* In the name of devices or of Xen, who have no page that could be meant. */
static int ext_foreign(const struct mmuext_op *op, unsigned int domain)
{
	const char *name = domain == DOMID_IO ? "d[IO]" : "d[XEN]";
	u64 mfn = op->cmd == MMUEXT_COPY_PAGE ? op->arg2.src_mfn :
		  op->arg1.mfn;

	switch (op->cmd) {
	case MMUEXT_PIN_L1_TABLE:
	case MMUEXT_PIN_L2_TABLE:
	case MMUEXT_PIN_L3_TABLE:
	case MMUEXT_PIN_L4_TABLE:
		no_page(mfn, name);
		return -EINVAL;
	case MMUEXT_UNPIN_TABLE:
		no_page(mfn, name);
		printk("(XEN) arch/x86/mm.c:3634:d0v0 mfn %lx bad, or bad owner d%u\n",
		       mfn, domain);
		return -EINVAL;
	case MMUEXT_CLEAR_PAGE:
	case MMUEXT_COPY_PAGE:
		no_page(mfn, name);
		printk("(XEN) arch/x86/mm.c:3844:d0v0 Error %s mfn %05lx\n",
		       op->cmd == MMUEXT_CLEAR_PAGE ? "clearing" :
		       "copying from", mfn);
		return -EINVAL;
	case MMUEXT_MARK_SUPER:
	case MMUEXT_UNMARK_SUPER:
		return -EOPNOTSUPP;
	default:
		return op->cmd > MMUEXT_UNMARK_SUPER ? -ENOSYS : -EPERM;
	}
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
	case MMUEXT_NEW_USER_BASEPTR:
		if (op->arg1.mfn == user_base_mfn)
			return 0;
		return replace_base(&user_base_mfn, USER_BASE_SLOT,
				    op->arg1.mfn);
	case MMUEXT_TLB_FLUSH_LOCAL:
		xen_local_flushes++;
		mmu_flush();
		return 0;
	case MMUEXT_TLB_FLUSH_ALL:
		mmu_flush();
		return 0;
	case MMUEXT_INVLPG_LOCAL:
		xen_local_flushes++;
		mmu_flush_one(op->arg1.linear_addr);
		return 0;
	case MMUEXT_INVLPG_ALL:
		mmu_flush_one(op->arg1.linear_addr);
		return 0;
	case MMUEXT_TLB_FLUSH_MULTI:
	case MMUEXT_INVLPG_MULTI:
		return flush_multi(op);
	case MMUEXT_FLUSH_CACHE:
	case MMUEXT_FLUSH_CACHE_GLOBAL:
		return 0;
	case MMUEXT_CLEAR_PAGE:
		return clear_page(op->arg1.mfn);
	case MMUEXT_COPY_PAGE:
		return copy_page(op->arg1.mfn, op->arg2.src_mfn);
	case MMUEXT_MARK_SUPER:
	case MMUEXT_UNMARK_SUPER:
		return -EOPNOTSUPP;
	default:
		return -ENOSYS;
	}
}

static int mmuext_op(const struct mmuext_op *op, unsigned int count,
		     unsigned int *done, unsigned int domain)
{
	int err = xen_list_error ? xen_list_error : check_domain(domain);
	unsigned int i;

	if (err)
		return err;
	for (i = 0; i < count; i++) {
		err = domain == DOMID_SELF ? ext_one(&op[i]) :
		      ext_foreign(&op[i], domain);
		if (err)
			break;
	}
	if (done)
		*done = i;
	return err;
}

int platform_mmuext_op(const struct mmuext_op *op, unsigned int count,
		       unsigned int *done)
{
	return mmuext_op(op, count, done, DOMID_SELF);
}

/* Of what was passed only the results are left, as in a debug build. */
int platform_multicall(struct multicall_entry *calls, unsigned int count)
{
	unsigned int i;
	long result;

	for (i = 0; i < count; i++) {
		const xen_ulong_t *a = calls[i].args;

		switch (calls[i].op) {
		case __HYPERVISOR_mmu_update:
			result = mmu_update((const void *)a[0],
					    (unsigned int)a[1], (void *)a[2],
					    (unsigned int)a[3]);
			break;
		case __HYPERVISOR_update_va_mapping:
			result = platform_update_va_mapping(a[0], a[1], a[2]);
			break;
		case __HYPERVISOR_mmuext_op:
			result = mmuext_op((const void *)a[0],
					   (unsigned int)a[1], (void *)a[2],
					   (unsigned int)a[3]);
			break;
		default:
			result = -ENOSYS;
		}
		memset(&calls[i], 0xaa, sizeof(calls[i]));
		calls[i].result = (xen_ulong_t)result;
	}
	return 0;
}

/*
 * The domain builder has pinned the first top-level table, and it is in use.
 * The tables below it the guest hooks up itself, one after the other.
 */
void platform_start_paging(unsigned int used, const unsigned int *first,
			   const u64 *entries, unsigned int nr)
{
	u64 mfn = mfn_x(platform_frame(PFN_DOWN(_phys(KERNEL_PHYS))));
	unsigned int i;
	int err;

	(void)used;
	base_mfn = user_base_mfn = 0;
	err = pin(mfn, PGT_L4);
	if (!err)
		err = new_base(mfn);
	for (i = 0; i < nr && !err; i++)
		err = write_entry(mfn, first[i], entries[i], false);
	if (err)
		panic("model: the start-up tables are not valid");
}

u64 machine_top(void)
{
	return base_mfn;
}

bool machine_takes_stores(u64 frame)
{
	return frame_owner(frame) == OWNER_GUEST && table_in_use(frame) == 1;
}

bool machine_store(u64 frame, unsigned int slot, u64 val)
{
	return store_entry(frame, slot, val);
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
