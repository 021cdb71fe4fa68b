// SPDX-License-Identifier: GPL-2.0-only
/*
 * An implementation that says it closes the buffer and does not: it reserves
 * the tables by itself and forgets the rest.
 */
#include "../../mm/memblock.h"
#include "../../x86_init/x86_init.h"

void own_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf);

void own_pagetable_reserve(phys_addr_t start, phys_addr_t end)
	__releases(pgt_buf)
{
	memblock_reserve(start, phys_x(end) - phys_x(start));
}

/*
 * check-name: an implementation of the hook that leaves the buffer open
 *
 * check-error-start
hook-without-release.c:12:6: warning: context imbalance in 'own_pagetable_reserve' - wrong count at exit
 * check-error-end
 *
 * check-context-start
hook-without-release.c:16: warning: pgt_buf 'pgt_buf' is still held at the end of function
 * check-context-end
 */
