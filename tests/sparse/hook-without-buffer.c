// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory is added late, no buffer is opened, and the hook runs nonetheless: it
 * would reserve the tables of the last buffer for a second time.
 */
#include "../../mm/init.h"
#include "../../x86_init/x86_init.h"

void add_memory(phys_addr_t start, phys_addr_t end);

void add_memory(phys_addr_t start, phys_addr_t end)
{
	kernel_physical_mapping_init(start, end, 0);
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: the hook run without an open buffer
 *
 * check-error-start
hook-without-buffer.c:11:6: warning: context imbalance in 'add_memory' - unexpected unlock
 * check-error-end
 *
 * check-context-start
hook-without-buffer.c:14: warning: reading variable 'pgt_buf_start' requires holding pgt_buf 'pgt_buf'
hook-without-buffer.c:14: warning: releasing pgt_buf 'pgt_buf' that was not held
hook-without-buffer.c:15: warning: reading variable 'pgt_buf_end' requires holding pgt_buf 'pgt_buf'
 * check-context-end
 */
