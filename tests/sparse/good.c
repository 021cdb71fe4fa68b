// SPDX-License-Identifier: GPL-2.0-only
/*
 * A caller and an implementation of the hook, both right: nobody says anything,
 * so that what is said of the other files here means something.
 */
#include "../../mm/init.h"
#include "../../x86_init/x86_init.h"

void open_buffer(void) __acquires(pgt_buf);
void map_memory(phys_addr_t start, phys_addr_t end);
void quiet_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf);

void quiet_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf)
{
	native_pagetable_reserve(start, end);
}

void map_memory(phys_addr_t start, phys_addr_t end)
{
	if (after_bootmem)
		return;

	open_buffer();
	kernel_physical_mapping_init(start, end, 0);
	x86_init_pagetable_reserve(PFN_PHYS(pgt_buf_start),
				   PFN_PHYS(pgt_buf_end));
	early_memtest(start, end);
}

/*
 * check-name: right use of the hook
 *
 * check-error-start
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
