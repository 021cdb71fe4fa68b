// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hypercalls that wait for each other; multicalls.h has the idea.
 */
#include "multicalls.h"

#include "../mm/paravirt.h"
#include "../x86_init/machine.h"
#include "hypercall.h"

/*
 * The queue, and what its entries point to. A copy of it is sent: what Xen
 * leaves of that is the results.
 */
static struct multicall_entry queue[XEN_MC_BATCH], calls[XEN_MC_BATCH];
static union {
	struct mmu_update update;
	struct mmuext_op ext;
} args[XEN_MC_BATCH];
static unsigned int queued;
static bool lazy;

void xen_mc_init(void)
{
	queued = 0;
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

static u64 entry_pfn(u64 entry)
{
	return pfn_x(pte_pfn((pte_t){ entry }));
}

static void refused(unsigned int i, long err) __noreturn;
static void refused(unsigned int i, long err)
{
	const struct multicall_entry *call = &queue[i];

	switch (call->op) {
	case __HYPERVISOR_mmu_update:
		panic("xen: error %ld while hooking up pfn %lx", err,
		      entry_pfn(args[i].update.val));
	case __HYPERVISOR_update_va_mapping:
		panic("xen: error %ld while mapping pfn %lx at %lx", err,
		      entry_pfn(call->args[1]), call->args[0]);
	default:
		if (args[i].ext.cmd == MMUEXT_TLB_FLUSH_LOCAL)
			panic("xen: error %ld while flushing the TLB", err);
		panic("xen: error %ld while pinning pfn %lx", err,
		      pfn_x(machine_to_phys_mapping[args[i].ext.arg1.mfn]));
	}
}

/* The one request there is, without the detour. */
static int single(void)
{
	const xen_ulong_t *a = queue[0].args;

	switch (queue[0].op) {
	case __HYPERVISOR_mmu_update:
		return HYPERVISOR_mmu_update(&args[0].update, 1, NULL);
	case __HYPERVISOR_update_va_mapping:
		return HYPERVISOR_update_va_mapping(a[0], a[1], a[2]);
	default:
		return HYPERVISOR_mmuext_op(&args[0].ext, 1, NULL);
	}
}

void xen_mc_flush(void)
{
	unsigned int i, count = queued;
	long err;

	queued = 0;
	if (count == 0)
		return;
	if (count == 1) {
		err = single();
		if (err)
			refused(0, err);
		return;
	}
	for (i = 0; i < count; i++)
		calls[i] = queue[i];
	err = HYPERVISOR_multicall(calls, count);
	if (err)
		panic("xen: error %ld in a multicall", err);
	for (i = 0; i < count; i++)
		if (calls[i].result)
			refused(i, (long)calls[i].result);
}

/* Put a hypercall of up to three arguments, which name no other domain, last. */
static void enqueue(unsigned int op, xen_ulong_t a, xen_ulong_t b,
		    xen_ulong_t c)
{
	struct multicall_entry *call = &queue[queued];

	call->op = op;
	call->args[0] = a;
	call->args[1] = b;
	call->args[2] = c;
	call->args[3] = DOMID_SELF;
	if (++queued == XEN_MC_BATCH || !lazy)
		xen_mc_flush();
}

void xen_mc_mmu_update(maddr_t entry, u64 val)
{
	struct mmu_update *update = &args[queued].update;

	update->ptr = maddr_x(entry) | MMU_NORMAL_PT_UPDATE;
	update->val = val;
	enqueue(__HYPERVISOR_mmu_update, (xen_ulong_t)update, 1, 0);
}

void xen_mc_update_va_mapping(u64 addr, u64 val)
{
	enqueue(__HYPERVISOR_update_va_mapping, addr, val, UVMF_INVLPG);
}

void xen_mc_mmuext_op(unsigned int cmd, mfn_t mfn)
{
	struct mmuext_op *ext = &args[queued].ext;

	*ext = (struct mmuext_op){ .cmd = cmd, .arg1.mfn = mfn_x(mfn) };
	enqueue(__HYPERVISOR_mmuext_op, (xen_ulong_t)ext, 1, 0);
}
