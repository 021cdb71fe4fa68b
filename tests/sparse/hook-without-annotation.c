// SPDX-License-Identifier: GPL-2.0-only
/*
 * An implementation that leaves the buffer open and does not say that it closes
 * it. The assignment is what is wrong: the member has __releases(pgt_buf), the
 * function has not. sparse 0.6.4 does not compare the contexts of function
 * types, so it is silent; the words expected below are ours.
 */
#include "../../mm/memblock.h"
#include "../../x86_init/x86_init.h"

void use_own_reserve(void);

static void own_pagetable_reserve(phys_addr_t start, phys_addr_t end)
{
	memblock_reserve(start, phys_x(end) - phys_x(start));
}

void use_own_reserve(void)
{
	x86_init.mapping.pagetable_reserve = own_pagetable_reserve;
}

/*
 * check-name: an implementation of the hook without the annotation
 * check-known-to-fail
 *
 * check-error-start
hook-without-annotation.c:20:44: warning: incorrect type in assignment (different contexts)
 * check-error-end
 *
 * check-context-start
 * check-context-end
 */
