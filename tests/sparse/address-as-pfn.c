// SPDX-License-Identifier: GPL-2.0-only
/*
 * The address of the first spare page is taken for its frame. The hook gets
 * addresses and the Xen side flips frames, so this one is near at hand: no page
 * would be made writable, as the range is empty.
 */
#include "../../mm/init.h"
#include "../../xen/mmu.h"

void flip_spare_pages(phys_addr_t end) __must_hold(pgt_buf);

void flip_spare_pages(phys_addr_t end) __must_hold(pgt_buf)
{
	make_lowmem_range_readwrite(end, pgt_buf_top);
}

/*
 * check-name: physical address used as a frame
 *
 * check-error-start
address-as-pfn.c:14:37: warning: incorrect type in argument 1 (different base types)
address-as-pfn.c:14:37:    expected restricted pfn_t [usertype] start
address-as-pfn.c:14:37:    got restricted phys_addr_t [usertype] end
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
