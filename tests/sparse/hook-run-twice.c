// SPDX-License-Identifier: GPL-2.0-only
/*
 * One buffer, and the hook runs again for it. By then the spare pages are free
 * memory and may be somebody's page tables: guarantee E is what an
 * implementation counts on when it makes them writable.
 */
#include "../../mm/init.h"
#include "../../x86_init/x86_init.h"

void open_buffer(void) __acquires(pgt_buf);
void map_memory(phys_addr_t start, phys_addr_t end);

void map_memory(phys_addr_t start, phys_addr_t end)
{
	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: the hook run twice for one buffer
 *
 * check-error-start
hook-run-twice.c:13:6: warning: context imbalance in 'map_memory' - unexpected unlock
 * check-error-end
 *
 * check-context-start
hook-run-twice.c:19: warning: reading variable 'pgt_buf_start' requires holding pgt_buf 'pgt_buf'
hook-run-twice.c:19: warning: releasing pgt_buf 'pgt_buf' that was not held
hook-run-twice.c:20: warning: reading variable 'pgt_buf_end' requires holding pgt_buf 'pgt_buf'
 * check-context-end
 */
