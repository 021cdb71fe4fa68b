// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hook called through its table. sparse follows the function pointer, clang
 * before 23 cannot: both understand x86_init_pagetable_reserve().
 */
#include "../../mm/init.h"

void open_buffer(void) __acquires(pgt_buf);
void map_memory(phys_addr_t start, phys_addr_t end);

void map_memory(phys_addr_t start, phys_addr_t end)
{
	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start),
					   PFN_PHYS(pgt_buf_end));
}

/*
 * check-name: the hook called past x86_init_pagetable_reserve()
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
hook-called-directly.c:17: warning: pgt_buf 'pgt_buf' is still held at the end of function
 * check-context-end
 */
