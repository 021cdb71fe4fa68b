// SPDX-License-Identifier: GPL-2.0-only
/*
 * A short cut returns with the buffer open: its pages stay read-only and are
 * free memory all the same. It is what 2.6.39 does when no table was needed.
 */
#include "../../mm/init.h"
#include "../../x86_init/x86_init.h"

void open_buffer(void) __acquires(pgt_buf);
void map_memory(phys_addr_t start, phys_addr_t end);

void map_memory(phys_addr_t start, phys_addr_t end)
{
	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	if (pfn_diff(pgt_buf_end, pgt_buf_start) == 0)
		return;
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: a path that returns with the buffer open
 *
 * check-error-start
buffer-left-open.c:12:6: warning: context imbalance in 'map_memory' - wrong count at exit
 * check-error-end
 *
 * check-context-start
buffer-left-open.c:20: warning: pgt_buf 'pgt_buf' is not held on every path through here
 * check-context-end
 */
