// SPDX-License-Identifier: GPL-2.0-only
/*
 * Memory is tested before the hook has run: the test writes to the spare pages,
 * which are free and still read-only. The paths are balanced, so that sparse
 * has nothing to count.
 */
#include "../../mm/init.h"

void open_buffer(void) __acquires(pgt_buf);
void map_memory(phys_addr_t start, phys_addr_t end);

void map_memory(phys_addr_t start, phys_addr_t end)
{
	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	early_memtest(start, end);
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: free memory used while the buffer is open
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
memtest-while-open.c:16: warning: cannot call function 'early_memtest' while pgt_buf 'pgt_buf' is held
 * check-context-end
 */
