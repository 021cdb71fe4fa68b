// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hook is given frames where it takes addresses. Native would reserve a
 * few bytes at the bottom of memory and leave the tables to be handed out.
 */
#include "../../mm/init.h"
#include "../../x86_init/x86_init.h"

void open_buffer(void) __acquires(pgt_buf);
void map_memory(void);

void map_memory(void)
{
	open_buffer();
	x86_init_pagetable_reserve(pgt_buf_start, pgt_buf_end);
}

/*
 * check-name: frames passed to the hook as addresses
 *
 * check-error-start
pfn-as-address.c:15:36: warning: incorrect type in argument 1 (different base types)
pfn-as-address.c:15:36:    expected restricted phys_addr_t [usertype] start
pfn-as-address.c:15:36:    got restricted pfn_t extern [addressable] [toplevel] [usertype] pgt_buf_start
pfn-as-address.c:15:51: warning: incorrect type in argument 2 (different base types)
pfn-as-address.c:15:51:    expected restricted phys_addr_t [usertype] end
pfn-as-address.c:15:51:    got restricted pfn_t extern [addressable] [toplevel] [usertype] pgt_buf_end
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
