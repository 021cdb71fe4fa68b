// SPDX-License-Identifier: GPL-2.0-only
/*
 * Hypercalls, through the page that Xen has filled.
 */
/* Without a version the headers mean the sched_op of Xen 2. */
#define __XEN_INTERFACE_VERSION__ __XEN_LATEST_INTERFACE_VERSION__

#include "hypercall.h"

#include "../boot/platform.h"

#include <xen/sched.h>
#include <xen/vcpu.h>

#define HYPERCALL_ENTRY_SIZE	32

extern const char hypercall_page[];

/* Xen may leave anything in the registers of the arguments. */
static long hypercall(unsigned int nr, u64 a, u64 b, u64 c, u64 d)
{
	register u64 r10 __asm__("r10") = d;
	u64 rax = (u64)hypercall_page + nr * HYPERCALL_ENTRY_SIZE;

	__asm__ volatile("call *%%rax"
			 : "+a"(rax), "+D"(a), "+S"(b), "+d"(c), "+r"(r10)
			 :
			 : "rcx", "r8", "r9", "r11", "memory", "cc");
	return (long)rax;
}

int platform_mmu_update(const struct mmu_update *req, unsigned int count,
			unsigned int *done)
{
	return (int)hypercall(__HYPERVISOR_mmu_update, (u64)req, count,
			      (u64)done, DOMID_SELF);
}

int platform_update_va_mapping(u64 va, u64 val, u64 flags)
{
	return (int)hypercall(__HYPERVISOR_update_va_mapping, va, val, flags,
			      0);
}

int platform_mmuext_op(const struct mmuext_op *op, unsigned int count,
		       unsigned int *done)
{
	return (int)hypercall(__HYPERVISOR_mmuext_op, (u64)op, count,
			      (u64)done, DOMID_SELF);
}

int platform_multicall(struct multicall_entry *calls, unsigned int count)
{
	return (int)hypercall(__HYPERVISOR_multicall, (u64)calls, count, 0, 0);
}

int xen_set_trap_table(const struct trap_info *traps)
{
	return (int)hypercall(__HYPERVISOR_set_trap_table, (u64)traps, 0, 0, 0);
}

void xen_stop_periodic_timer(void)
{
	hypercall(__HYPERVISOR_vcpu_op, VCPUOP_stop_periodic_timer, 0, 0, 0);
}

void platform_print(const char *text, size_t len)
{
	hypercall(__HYPERVISOR_console_io, CONSOLEIO_write, len, (u64)text, 0);
}

void platform_end(void)
{
	/* A reboot ends QEMU, which has been told not to; poweroff does not. */
	struct sched_shutdown how = { .reason = SHUTDOWN_reboot };

	for (;;)
		hypercall(__HYPERVISOR_sched_op, SCHEDOP_shutdown, (u64)&how, 0,
			  0);
}
