// SPDX-License-Identifier: GPL-2.0-only
/*
 * xen/hypercall.h on top of a platform: counted, and what was refused is kept.
 */
#include "../../xen/hypercall.h"

#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "boot.h"
#include "platform.h"

/* The calls of a multicall that are kept, as the library sends fewer. */
#define MAX_CALLS	64

u64 hypercalls;
struct refusal refusal;

static int note(int error, u64 mfn)
{
	if (error) {
		refusal.error = error;
		refusal.pfn = machine_to_phys_mapping[mfn];
	}
	return error;
}

mfn_t get_phys_to_machine(pfn_t pfn)
{
	return platform_frame(pfn);
}

static u64 entry_mfn(u64 entry)
{
	return (entry & PTE_PFN_MASK) >> PAGE_SHIFT;
}

int HYPERVISOR_mmu_update(const struct mmu_update *req, unsigned int count,
			  unsigned int *done)
{
	unsigned int n = done ? *done : 0;
	int error;

	hypercalls++;
	error = platform_mmu_update(req, count, &n);
	if (done)
		*done = n;
	return note(error, error ? entry_mfn(req[n].val) : 0);
}

int HYPERVISOR_update_va_mapping(u64 va, u64 val, u64 flags)
{
	hypercalls++;
	return note(platform_update_va_mapping(va, val, flags), entry_mfn(val));
}

int HYPERVISOR_mmuext_op(const struct mmuext_op *op, unsigned int count,
			 unsigned int *done)
{
	unsigned int n = done ? *done : 0;
	int error;

	hypercalls++;
	error = platform_mmuext_op(op, count, &n);
	if (done)
		*done = n;
	return note(error, error ? op[n].arg1.mfn : 0);
}

/* The frame that a call of the kinds above was refused for. */
static u64 call_mfn(const struct multicall_entry *call)
{
	const void *arg = (const void *)call->args[0];
	const unsigned int *done = (const unsigned int *)call->args[2];

	switch (call->op) {
	case __HYPERVISOR_mmu_update:
		return entry_mfn(((const struct mmu_update *)arg)
					 [done ? *done : 0].val);
	case __HYPERVISOR_update_va_mapping:
		return entry_mfn(call->args[1]);
	default:
		return ((const struct mmuext_op *)arg)
			[done ? *done : 0].arg1.mfn;
	}
}

int HYPERVISOR_multicall(struct multicall_entry *calls, unsigned int count)
{
	/* Of what is sent, only the results come back. */
	static struct multicall_entry sent[MAX_CALLS];
	unsigned int i;
	int error;

	if (count > MAX_CALLS)
		panic("a multicall of %u calls", count);
	for (i = 0; i < count; i++)
		sent[i] = calls[i];
	hypercalls++;
	error = platform_multicall(calls, count);
	/* Those behind a refusal are tried as well; it is the first that counts. */
	for (i = 0; !error && i < count; i++) {
		if (!calls[i].result)
			continue;
		note((int)calls[i].result, call_mfn(&sent[i]));
		break;
	}
	return error;
}
