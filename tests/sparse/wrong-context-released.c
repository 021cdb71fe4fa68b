// SPDX-License-Identifier: GPL-2.0-only
/*
 * Two contexts, one of them opened and the other closed. sparse adds up all of
 * them, and the sum is right.
 */
#include "../../mm/init.h"

CONTEXT(other_buf)

void open_buffer(void) __acquires(pgt_buf);
void close_other(void) __releases(other_buf);
void map_memory(phys_addr_t start, phys_addr_t end);

void map_memory(phys_addr_t start, phys_addr_t end)
{
	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	close_other();
}

/*
 * check-name: one context opened, another closed
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
wrong-context-released.c:18: warning: releasing other_buf 'other_buf' that was not held
wrong-context-released.c:19: warning: pgt_buf 'pgt_buf' is still held at the end of function
 * check-context-end
 */
