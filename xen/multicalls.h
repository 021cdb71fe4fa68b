/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Hypercalls that wait for each other.
 *
 * While the direct map is built, Xen is asked to write entries of page tables
 * and to pin tables, thousands of times. In lazy mode such requests are queued.
 * Those of one kind that follow each other share a hypercall, all hypercalls in
 * the queue share a multicall, and Xen carries everything out in the order in
 * which it was asked for.
 *
 * Where an entry of level 1 is changed, the TLB has to forget the old one. One
 * flush serves all entries that were written since the last: it is put before
 * the next pin, or behind everything else when the queue is sent. So whoever is
 * back from xen_mc_flush() uses no old translation; and Xen, which looks when
 * the TLB was flushed last, need not flush for each page that has lost its
 * writable mappings and becomes a table.
 *
 * Outside of lazy mode each request is sent at once.
 */
#ifndef XEN_MULTICALLS_H
#define XEN_MULTICALLS_H

#include "../x86_init/types.h"

/* How many requests of a kind the queue holds, and how many hypercalls. */
#define XEN_MC_BATCH	512
#define XEN_MC_CALLS	32

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
 * xen_mc_is_lazy() - whether requests are queued
 *
 * Return: true between xen_mc_enter_lazy() and xen_mc_leave_lazy(), also while
 * the queue is empty.
 */
bool xen_mc_is_lazy(void);

/**
 * xen_mc_flush() - send what is queued
 *
 * Panics when Xen refuses any of it; the first refusal is named.
 */
void xen_mc_flush(void);

/**
 * xen_mc_set_pte() - write an entry of a level 1 table
 * @entry: machine address of the entry
 * @val: its new value
 *
 * The TLB is flushed later. Like those below: when the queue is full it is
 * sent, and that panics when Xen refuses.
 */
void xen_mc_set_pte(maddr_t entry, u64 val);

/**
 * xen_mc_set_table() - write an entry of a table of a higher level
 * @entry: machine address of the entry
 * @val: its new value
 */
void xen_mc_set_table(maddr_t entry, u64 val);

/**
 * xen_mc_pin_pte() - pin a level 1 table
 * @mfn: the table
 */
void xen_mc_pin_pte(mfn_t mfn);

/**
 * xen_mc_flush_tlb() - flush the TLB
 *
 * That of this CPU while there is only one; those of all once bootmem is up.
 */
void xen_mc_flush_tlb(void);

#endif /* XEN_MULTICALLS_H */
