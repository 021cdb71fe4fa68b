/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the library needs from Xen: four hypercalls, and which machine frame is
 * behind which pseudo-physical one. That is a table for each direction; for
 * frames from max_p2m_pfn on, which the one does not have, a function.
 *
 * The library implements nothing of this file. Two others do: the model of the
 * hypervisor, and the guest with the real hypercall page. The structures are
 * those of Xen's public headers (Debian: libxen-dev).
 */
#ifndef XEN_HYPERCALL_H
#define XEN_HYPERCALL_H

#include "../x86_init/types.h"

#include <xen/xen.h>

/* The public header has a macro of this name, for one address only. */
#undef machine_to_phys_mapping

/**
 * phys_to_machine_mapping - the machine frame of each pseudo-physical one
 *
 * Indexed by pfn; Xen hands it over as start_info.mfn_list.
 */
extern const mfn_t *phys_to_machine_mapping;

/**
 * machine_to_phys_mapping - the pseudo-physical frame of each machine frame
 *
 * Indexed by mfn; on real Xen a table that all guests may read, at
 * HYPERVISOR_VIRT_START. What it says of frames of others means nothing.
 */
extern const pfn_t *machine_to_phys_mapping;

/**
 * max_p2m_pfn - how many frames phys_to_machine_mapping knows
 */
extern u64 max_p2m_pfn;

/**
 * get_phys_to_machine() - the machine frame of one that is not in the list
 * @pfn: max_p2m_pfn or above
 *
 * Return: its machine frame; panics when there is no such page.
 */
mfn_t get_phys_to_machine(pfn_t pfn);

/**
 * HYPERVISOR_mmu_update() - write entries of page tables
 * @req: machine address and new value of each, the command in the low bits
 * @count: how many
 * @done: how many were written; may be NULL
 *
 * Entries of tables in use are checked as xen/xen.h says; those of other pages
 * are just written.
 *
 * Return: 0, or a negative error code: the entry behind the last one written
 * was refused.
 */
int HYPERVISOR_mmu_update(const struct mmu_update *req, unsigned int count,
			  unsigned int *done);

/**
 * HYPERVISOR_update_va_mapping() - write the entry that maps an address
 * @va: virtual address; its level 1 table must be in use
 * @val: new value of the entry
 * @flags: UVMF_*: what to flush
 *
 * Return: 0, or a negative error code.
 */
int HYPERVISOR_update_va_mapping(u64 va, u64 val, u64 flags);

/**
 * HYPERVISOR_mmuext_op() - pin and unpin tables, flush the TLB
 * @op: MMUEXT_*, see xen/xen.h
 * @count: how many
 * @done: how many were carried out; may be NULL
 *
 * Return: 0, or a negative error code: the one behind the last one carried out
 * was refused.
 */
int HYPERVISOR_mmuext_op(const struct mmuext_op *op, unsigned int count,
			 unsigned int *done);

/**
 * HYPERVISOR_multicall() - several hypercalls in one
 * @calls: each with its number and arguments; gets its result
 * @count: how many
 *
 * Xen may do with @calls as it likes: what is left of them is the results. A
 * debug build overwrites the rest, and any build rewrites the arguments of a
 * call that it interrupts.
 *
 * Return: 0, or a negative error code when not all were tried. Each one's
 * success stands in its result alone.
 */
int HYPERVISOR_multicall(struct multicall_entry *calls, unsigned int count);

#endif /* XEN_HYPERCALL_H */
