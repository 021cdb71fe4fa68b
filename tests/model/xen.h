/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The model of Xen: frames with types, and the four hypercalls.
 *
 * Its rules are those of Xen's public headers (xen/xen.h, xen/arch-x86/xen.h);
 * what the headers leave open (error codes, what becomes of flags, the texts of
 * refusals, the layout of the type field) was played on real Xen: tests/play/.
 */
#ifndef TESTS_MODEL_XEN_H
#define TESTS_MODEL_XEN_H

#include "../../x86_init/types.h"

/* The type of a frame: bits 63 to 61 of its type field. */
#define PGT_NONE	((u64)0 << 61)
#define PGT_L1		((u64)1 << 61)
#define PGT_L2		((u64)2 << 61)
#define PGT_L3		((u64)3 << 61)
#define PGT_L4		((u64)4 << 61)
#define PGT_SEG_DESC	((u64)5 << 61)
#define PGT_WRITABLE	((u64)7 << 61)
#define PGT_TYPE_MASK	((u64)7 << 61)
#define PGT_LOCKED	((u64)1 << 60)
#define PGT_PINNED	((u64)1 << 59)
#define PGT_VALIDATED	((u64)1 << 58)
#define PGT_NON_COHERENT ((u64)1 << 55)
#define PGT_COUNT_MASK	(((u64)1 << 55) - 1)

/*
 * Flushes so far that reach the CPU alone that asks for them. There is one here,
 * so it makes no difference to a boot.
 */
extern u64 xen_local_flushes;

/*
 * If not 0, what each list of requests is answered with before any of them is
 * looked at, as one is that Xen cannot read. Then no count of what was done is
 * given, either.
 */
extern int xen_list_error;

/**
 * xen_type_info() - the type field of a frame
 * @pfn: a page of the guest
 */
u64 xen_type_info(pfn_t pfn);

/**
 * struct xen_mark - a state of the frames and of the page tables
 * @changes: how many changes led to it since the first mark
 * @hash: of the tables in use, of what is pinned, of the top-level tables and
 *	of the frames' numbers. The types of all frames follow from these; the
 *	content of a page that is no table is none of Xen's affairs.
 */
struct xen_mark {
	size_t changes;
	u64 hash[2];
};

/**
 * xen_mark() - where we are
 *
 * From the first call on, until the next model_init(), changes are remembered.
 */
struct xen_mark xen_mark(void);

/**
 * xen_undo() - go back
 * @mark: a mark on the way to here
 *
 * What Xen has written into pages that are no tables is taken back, too; what
 * the guest has stored there is not. The TLB is emptied.
 */
void xen_undo(struct xen_mark mark);

#endif /* TESTS_MODEL_XEN_H */
