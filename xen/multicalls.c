// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hypercalls that wait for each other; multicalls.h has the idea.
 */
#include "multicalls.h"

#include "../mm/init.h"
#include "../mm/paravirt.h"
#include "../x86_init/machine.h"
#include "hypercall.h"

/* What the hypercalls of the queue are about. */
static struct mmu_update updates[XEN_MC_BATCH];
static struct mmuext_op exts[XEN_MC_BATCH];
static unsigned int nr_updates, nr_exts;

/* The queue: each has some of the updates or of the exts. */
static struct call {
	unsigned int op;
	unsigned int first, nr;
} queue[XEN_MC_CALLS];
static unsigned int queued;

/* What is sent. Xen leaves nothing of it but results and done counts. */
static struct multicall_entry calls[XEN_MC_CALLS];
static unsigned int done[XEN_MC_CALLS];

static bool lazy;
/* Entries were written, and the TLB has not been flushed. */
static bool stale;

void xen_mc_init(void)
{
	nr_updates = 0;
	nr_exts = 0;
	queued = 0;
	stale = false;
	lazy = false;
}

void xen_mc_enter_lazy(void)
{
	lazy = true;
}

void xen_mc_leave_lazy(void)
{
	xen_mc_flush();
	lazy = false;
}

bool xen_mc_is_lazy(void)
{
	return lazy;
}

/* Put a request last: @at is its place among those of its kind. */
static void enqueue(unsigned int op, unsigned int at)
{
	if (!queued || queue[queued - 1].op != op) {
		/* Xen says nothing of a list that it cannot read. */
		done[queued] = 0;
		queue[queued++] = (struct call){ .op = op, .first = at };
	}
	queue[queued - 1].nr++;
}

static void put_update(maddr_t entry, u64 val)
{
	updates[nr_updates].ptr = maddr_x(entry) | MMU_NORMAL_PT_UPDATE;
	updates[nr_updates].val = val;
	enqueue(__HYPERVISOR_mmu_update, nr_updates++);
}

static void put_ext(unsigned int cmd, mfn_t mfn)
{
	exts[nr_exts].cmd = cmd;
	exts[nr_exts].arg1.mfn = mfn_x(mfn);
	enqueue(__HYPERVISOR_mmuext_op, nr_exts++);
}

/* The flush that is due. */
static void put_flush(void)
{
	stale = false;
	put_ext(after_bootmem ? MMUEXT_TLB_FLUSH_ALL : MMUEXT_TLB_FLUSH_LOCAL,
		_mfn(0));
}

/* A pin may come with a flush, and a flush last of all. */
static bool is_full(void)
{
	return nr_updates == XEN_MC_BATCH || nr_exts > XEN_MC_BATCH - 2 ||
	       queued > XEN_MC_CALLS - 2;
}

static void issue(void)
{
	if (!lazy || is_full())
		xen_mc_flush();
}

static void refused(unsigned int i, long err) __noreturn;
static void refused(unsigned int i, long err)
{
	unsigned int at = queue[i].first + done[i];

	if (queue[i].op == __HYPERVISOR_mmu_update)
		panic("xen: error %ld while writing an entry for pfn %lx", err,
		      pfn_x(pte_pfn((pte_t){ updates[at].val })));
	if (exts[at].cmd != MMUEXT_PIN_L1_TABLE)
		panic("xen: error %ld while flushing the TLB", err);
	panic("xen: error %ld while pinning pfn %lx", err,
	      pfn_x(machine_to_phys_mapping[exts[at].arg1.mfn]));
}

/* The one hypercall there is, without the detour. */
static int single(void)
{
	const struct call *call = &queue[0];

	if (call->op == __HYPERVISOR_mmu_update)
		return HYPERVISOR_mmu_update(&updates[call->first], call->nr,
					     &done[0]);
	return HYPERVISOR_mmuext_op(&exts[call->first], call->nr, &done[0]);
}

static void fill_in(unsigned int i)
{
	const struct call *call = &queue[i];
	xen_ulong_t *args = calls[i].args;

	calls[i].op = call->op;
	args[0] = call->op == __HYPERVISOR_mmu_update ?
		  (xen_ulong_t)&updates[call->first] :
		  (xen_ulong_t)&exts[call->first];
	args[1] = call->nr;
	args[2] = (xen_ulong_t)&done[i];
	args[3] = DOMID_SELF;
}

void xen_mc_flush(void)
{
	unsigned int i, count;
	long err;

	if (stale)
		put_flush();
	count = queued;
	queued = 0;
	nr_updates = 0;
	nr_exts = 0;
	if (count == 0)
		return;
	if (count == 1) {
		err = single();
		if (err)
			refused(0, err);
		return;
	}
	for (i = 0; i < count; i++)
		fill_in(i);
	err = HYPERVISOR_multicall(calls, count);
	if (err)
		panic("xen: error %ld in a multicall", err);
	for (i = 0; i < count; i++)
		if (calls[i].result)
			refused(i, (long)calls[i].result);
}

void xen_mc_set_pte(maddr_t entry, u64 val)
{
	put_update(entry, val);
	stale = true;
	issue();
}

void xen_mc_set_table(maddr_t entry, u64 val)
{
	put_update(entry, val);
	issue();
}

void xen_mc_pin_pte(mfn_t mfn)
{
	if (stale)
		put_flush();
	put_ext(MMUEXT_PIN_L1_TABLE, mfn);
	issue();
}

void xen_mc_flush_tlb(void)
{
	stale = true;
	issue();
}
