// SPDX-License-Identifier: GPL-2.0-only
/*
 * Somebody needs a page between the mapping and the hook. memblock hands out
 * the highest free one, which is a spare page of the buffer.
 */
#include "../../mm/init.h"
#include "../../mm/memblock.h"

phys_addr_t table_of_ranges(phys_addr_t start, phys_addr_t end);
void open_buffer(void) __acquires(pgt_buf);

phys_addr_t table_of_ranges(phys_addr_t start, phys_addr_t end)
{
	phys_addr_t table;

	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	table = memblock_alloc(PAGE_SIZE, PAGE_SIZE);
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
	return table;
}

/*
 * check-name: memory allocated while the buffer is open
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
allocation-while-open.c:18: warning: cannot call function 'memblock_alloc' while pgt_buf 'pgt_buf' is held
 * check-context-end
 */
