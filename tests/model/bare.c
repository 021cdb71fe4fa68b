// SPDX-License-Identifier: GPL-2.0-only
/*
 * The bare machine: no hypervisor, large pages, what is written is written.
 */
#include "../../mm/init.h"
#include "../../mm/pgtable.h"
#include "../../x86_init/machine.h"
#include "../../xen/hypercall.h"
#include "../boot/platform.h"
#include "machine.h"
#include "mmu.h"

const char platform_name[] = "native";
const bool platform_is_xen = false;

/* There is no Xen to ask or to be asked. */
const mfn_t *phys_to_machine_mapping;
const pfn_t *machine_to_phys_mapping;
u64 max_p2m_pfn;

void model_init(u64 memory_end)
{
	mmu_init(memory_end);
	cpu_has_pse = true;
	direct_gbpages = true;
}

mfn_t platform_frame(pfn_t pfn)
{
	return _mfn(pfn_x(pfn));
}

void platform_start_paging(unsigned int used, const unsigned int *first,
			   const u64 *entries, unsigned int nr)
{
	u64 *top = platform_pool_page(0);
	unsigned int i;

	(void)used;
	for (i = 0; i < nr; i++)
		top[first[i]] = entries[i];
}

bool machine_page(u64 frame, pfn_t *pfn)
{
	*pfn = _pfn(frame);
	return mmu_memory(*pfn);
}

u64 machine_top(void)
{
	return KERNEL_PHYS >> PAGE_SHIFT;
}

bool machine_takes_stores(u64 frame)
{
	(void)frame;
	return false;
}

bool machine_store(u64 frame, unsigned int slot, u64 val)
{
	(void)frame, (void)slot, (void)val;
	return false;
}

void machine_flush_tlb(void)
{
	mmu_flush();
}

void machine_flush_tlb_one(u64 addr)
{
	mmu_flush_one(addr);
}

static int no_xen(void) __noreturn;
static int no_xen(void)
{
	panic("native: a hypercall on bare metal");
}

int platform_mmu_update(const struct mmu_update *req, unsigned int count,
			unsigned int *done)
{
	(void)req, (void)count, (void)done;
	no_xen();
}

int platform_update_va_mapping(u64 va, u64 val, u64 flags)
{
	(void)va, (void)val, (void)flags;
	no_xen();
}

int platform_mmuext_op(const struct mmuext_op *op, unsigned int count,
		       unsigned int *done)
{
	(void)op, (void)count, (void)done;
	no_xen();
}

int platform_multicall(struct multicall_entry *calls, unsigned int count)
{
	(void)calls, (void)count;
	no_xen();
}
