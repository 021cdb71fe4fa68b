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
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: the hook run without an open buffer
 *
 * check-error-start
hook-without-buffer.c:11:6: warning: context imbalance in 'add_memory' - unexpected unlock
 * check-error-end
 */
