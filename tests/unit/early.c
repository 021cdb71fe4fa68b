// SPDX-License-Identifier: GPL-2.0-only
/*
 * A machine at the moment before its first init_memory_mapping().
 */
#include "early.h"

#include "../../mm/memblock.h"
#include "../../x86_init/machine.h"
#include "../../x86_init/x86_init.h"
#include "../../xen/mmu.h"
#include "../boot/boot.h"
#include "../boot/platform.h"
#include "../model/machine.h"

struct hook_call hook_calls[8];
unsigned int nr_hook_calls;
void (*on_memtest)(phys_addr_t start, phys_addr_t end);

static void (*real_hook)(phys_addr_t start, phys_addr_t end);

void boot_page_fault(u64 addr, bool write, bool present)
{
	panic("page fault at %lx, %s a %s page", addr,
	      write ? "write to" : "read of", present ? "read-only" : "missing");
}

void machine_memtest(phys_addr_t start, phys_addr_t end)
{
	if (on_memtest)
		on_memtest(start, end);
}

static void watched_hook(phys_addr_t start, phys_addr_t end)
{
	struct hook_call *call = &hook_calls[nr_hook_calls++];

	*call = (struct hook_call){ start, end, pgt_buf_top };
	real_hook(start, end);
}

void early_machine(u64 memory_end, u64 mapped)
{
	library_as_linked();
	model_init(memory_end);
	startup_tables(mapped);
	memblock_init();
	memblock_add(_phys(0), memory_end);
	if (platform_is_xen)
		xen_init_mmu_ops();

	real_hook = x86_init.mapping.pagetable_reserve;
	x86_init.mapping.pagetable_reserve = watched_hook;
	nr_hook_calls = 0;
	on_memtest = NULL;
	hypercalls = 0;
	printk_log_clear();
}

bool is_mapped(pfn_t pfn)
{
	u64 pte, size;

	return check_translate((u64)__va(PFN_PHYS(pfn)), &pte, &size);
}

bool is_writable(pfn_t pfn)
{
	u64 pte, size;

	return check_translate((u64)__va(PFN_PHYS(pfn)), &pte, &size) &&
	       (pte & _PAGE_RW);
}

bool is_free(pfn_t pfn)
{
	return memblock_is_region_memory(PFN_PHYS(pfn), PAGE_SIZE) &&
	       !memblock_is_region_reserved(PFN_PHYS(pfn), PAGE_SIZE);
}
