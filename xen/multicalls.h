/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Hypercalls that wait for each other.
 *
 * While the direct map is built, Xen is asked four things for every table: to
 * unmap it from the slot it was filled at, to pin it, to hook it up, and to map
 * the next one. In lazy mode such requests are queued, and one multicall
 * carries them all. Xen carries them out in the order of the queue.
 *
 * Outside of lazy mode each is a hypercall of its own, at once.
 */
#ifndef XEN_MULTICALLS_H
#define XEN_MULTICALLS_H

#include "../x86_init/types.h"

/* How many requests the queue holds. */
#define XEN_MC_BATCH	32

/**
 * xen_mc_init() - forget what is queued, and do not be lazy
 */
void xen_mc_init(void);

/**
 * xen_mc_enter_lazy() - from here on, queue
 */
void xen_mc_enter_lazy(void);

/**
 * xen_mc_leave_lazy() - send what is queued, and do not queue any more
 *
 * Panics when Xen refuses, as xen_mc_flush() does.
 */
void xen_mc_leave_lazy(void);

/**
 * xen_mc_flush() - send what is queued
 *
 * Panics when Xen refuses any of it; the first refusal is named.
 */
void xen_mc_flush(void);

/**
 * xen_mc_mmu_update() - write an entry of a page table
 * @entry: machine address of the entry
 * @val: its new value
 *
 * Like the two below: when the queue is full it is sent, and that panics when
 * Xen refuses.
 */
void xen_mc_mmu_update(maddr_t entry, u64 val);

/**
 * xen_mc_update_va_mapping() - write the entry that maps an address
 * @addr: virtual address, which is flushed from the TLB
 * @val: new value of the entry
 */
void xen_mc_update_va_mapping(u64 addr, u64 val);

/**
 * xen_mc_mmuext_op() - pin a table, or flush the TLB
 * @cmd: MMUEXT_*
 * @mfn: the table; _mfn(0) where there is none
 */
void xen_mc_mmuext_op(unsigned int cmd, mfn_t mfn);

#endif /* XEN_MULTICALLS_H */
