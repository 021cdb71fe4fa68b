/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * x86_init: what a platform may do its own way while the kernel starts.
 *
 * Start reading here. The whole project is about one member of the table
 * below, x86_init.mapping.pagetable_reserve.
 *
 * init_memory_mapping() builds the direct map. The tables it needs come from
 * a buffer of pages that it sets aside first, since it cannot know to the page
 * how many it will use:
 *
 *	pgt_buf_start         pgt_buf_end            pgt_buf_top
 *	      |  used: tables      |  spare: not (yet)    |
 *	      |                    |  tables              |
 *	------+--------------------+----------------------+------> pfn
 *
 * pgt_buf_end moves up with every table. Under Xen a page table must not be
 * writable through any mapping when the hypervisor checks it. The buffer lies
 * in the memory being mapped, so the direct map comes to pages of it that are
 * no tables yet but will be: all of [start, top) has to be mapped read-only.
 * Once the last table is made, the spare pages are ordinary free memory, and
 * read-only free memory kills whoever is handed it first. So somebody has to
 * make them writable between those two moments, and that is this hook.
 *
 * Until there was a hook, Xen's set_pte asked memblock on every call whether
 * the tables had been reserved meanwhile, and made the spare pages writable
 * when it noticed. That works when a set_pte comes before the first use of
 * a spare page, and nothing sees to it that one does.
 */
#ifndef X86_INIT_X86_INIT_H
#define X86_INIT_X86_INIT_H

#include "types.h"

/* Open from find_early_table_space() until the hook returns. */
CONTEXT(pgt_buf)

/**
 * struct x86_init_mapping - hooks of init_memory_mapping()
 * @pagetable_reserve: keep the pages that became page tables, give back the
 *	rest of the buffer
 *
 * The buffer is [pgt_buf_start, pgt_buf_top). It is open from
 * find_early_table_space() until @pagetable_reserve returns. The caller and
 * every implementation together give five guarantees:
 *
 * A. A page in use as a page table is never mapped writable: Xen refuses no
 *    request.
 * B. A free page is never read-only: whenever the buffer is closed, every page
 *    that memblock would hand out and that the direct map maps is mapped
 *    writable.
 * C. Exactly the used pages are reserved: [start, end) is, [end, top) is not.
 * D. The buffer is closed when the hook returns: pgt_buf_top == pgt_buf_end,
 *    while start and end keep their values. No later mapping of a former spare
 *    page is made read-only.
 * E. The hook runs exactly once for each buffer that was opened, also when no
 *    page of it was used. It never runs after bootmem is up (after_bootmem),
 *    since then no buffer is opened.
 *
 * A and B are what real kernels died of: 2.6.39-rc5 of A, when Xen refuses the
 * table, 2.6.39-rc7 of B, in the first write to a page that was left read-only.
 * Who does not keep C has tables handed out as free memory. D and E make the
 * contract one without exceptions. Upstream's hook (2.6.39 to 3.8) gives
 * neither, and no kernel is known to have died for the want of them: its mask
 * stays armed until xen_post_allocator_init() replaces set_pte, but nothing
 * maps a spare page in between; and where no page of a buffer is used, the
 * tables are those of start-up, which are full, or the buffer lies where all
 * is mapped already. With D and E nobody has to know that. And once the buffer
 * is closed, a late alloc_low_page() panics instead of taking a page that is
 * not reserved.
 *
 * What the caller does: it calls @pagetable_reserve once all ranges are mapped
 * and the TLB is flushed, and before anything that may touch free memory. It
 * passes physical addresses in bytes, PFN_PHYS(pgt_buf_start) and
 * PFN_PHYS(pgt_buf_end); they are equal when no page was used.
 *
 * What an implementation does: it makes every page of [end, pgt_buf_top)
 * usable as free memory, reserves [start, end) in memblock, and closes the
 * buffer by lowering pgt_buf_top to pgt_buf_end; native_pagetable_reserve()
 * does the last two.
 *
 * For sparse and clang, the open buffer is the context "pgt_buf" (types.h),
 * which find_early_table_space() acquires and an implementation releases: a
 * path that returns with the buffer open, that runs the hook twice, or that
 * touches free memory before it, does not pass.
 */
struct x86_init_mapping {
	void (*pagetable_reserve)(phys_addr_t start, phys_addr_t end)
		__hook_releases(pgt_buf);
};

/**
 * struct x86_init_paging - hooks around the set-up of paging
 * @pagetable_setup_start: before the final page tables are set up
 * @pagetable_setup_done: after it
 *
 * This library hangs nothing on them. They are here since other answers to
 * the same bug do.
 */
struct x86_init_paging {
	void (*pagetable_setup_start)(void);
	void (*pagetable_setup_done)(void);
};

/**
 * struct x86_init_ops - the table itself
 * @mapping: hooks of init_memory_mapping()
 * @paging: hooks around the set-up of paging
 */
struct x86_init_ops {
	struct x86_init_mapping mapping;
	struct x86_init_paging paging;
};

/* Native defaults stand in it from the start: no hook is ever NULL. */
extern struct x86_init_ops x86_init;

/**
 * x86_init_pagetable_reserve() - run x86_init.mapping.pagetable_reserve
 * @start: physical address in bytes of the first page table
 * @end: physical address in bytes behind the last page table
 *
 * The call for those who open a buffer: clang before 23 cannot see that a
 * function pointer closes it, so it is said here once.
 */
static inline void x86_init_pagetable_reserve(phys_addr_t start,
					      phys_addr_t end)
	__releases(pgt_buf)
{
	x86_init.mapping.pagetable_reserve(start, end);
	__hook_release(pgt_buf);
}

/**
 * x86_init_noop() - the default of a hook that nothing hangs on
 */
void x86_init_noop(void);

/**
 * native_pagetable_reserve() - the native default of @pagetable_reserve
 * @start: physical address in bytes of the first page table
 * @end: physical address in bytes behind the last page table
 *
 * On bare metal a page table may stay writable, so the spare pages need
 * nothing: reserve [start, end) in memblock and close the buffer. Gives C and
 * D; A and B hold since nothing was read-only. Panics when memblock has no
 * room for another region.
 *
 * The table names it as its default; it is mm/init.c that implements it, since
 * memblock is there.
 */
void native_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf);

#endif /* X86_INIT_X86_INIT_H */
