// SPDX-License-Identifier: GPL-2.0-only
/*
 * Exceptions. None of them is returned from.
 */
#include "../../x86_init/machine.h"
#include "../boot/boot.h"
#include "guest.h"
#include "hypercall.h"

#define NR_EXCEPTIONS		20
#define EXCEPTION_ENTRY_SIZE	16
#define PAGE_FAULT		14

/* The error code of a page fault. */
#define FAULT_PRESENT		((u64)1 << 0)
#define FAULT_WRITE		((u64)1 << 1)

extern const char exception_entries[];

/* A page fault is being dealt with; one more would be the guest's own. */
static bool again;

void trap_over(void)
{
	again = false;
}

/* Xen's page, with the address of a page fault in it, is mapped over this. */
static union {
	volatile struct shared_info info;
	char page[PAGE_SIZE];
} shared __attribute__((aligned(PAGE_SIZE)));

/**
 * trap() - an exception
 * @vector: which
 * @error: its error code
 * @rip: the instruction
 *
 * Called by head.S.
 */
void trap(unsigned int vector, u64 error, u64 rip) __noreturn;
void trap(unsigned int vector, u64 error, u64 rip)
{
	u64 addr = shared.info.vcpu_info[0].arch.cr2;

	if (again || vector != PAGE_FAULT)
		guest_die("exception %u at %lx, error code %lx", vector, rip,
			  error);
	/* What the boot uses lies between memory's 0 and the fixmap. */
	if (addr - page_offset_base >= KERNEL_PHYS + ((u64)2 << 30))
		guest_die("page fault at %lx, address %lx, error code %lx", rip,
			  addr, error);
	again = true;
	boot_page_fault(addr, error & FAULT_WRITE, error & FAULT_PRESENT);
}

void trap_init(const struct start_info *start)
{
	static struct trap_info traps[NR_EXCEPTIONS + 1];
	u64 entry = start->shared_info | pgprot_val(PAGE_KERNEL);
	unsigned int i;
	int err;

	for (i = 0; i < NR_EXCEPTIONS; i++) {
		traps[i].vector = i;
		traps[i].cs = FLAT_KERNEL_CS;
		traps[i].address = (u64)exception_entries +
				   i * EXCEPTION_ENTRY_SIZE;
	}
	err = xen_set_trap_table(traps);
	if (!err)
		err = platform_update_va_mapping((u64)&shared, entry,
						 UVMF_INVLPG);
	if (err)
		guest_die("error %d while taking the exceptions", err);
}
