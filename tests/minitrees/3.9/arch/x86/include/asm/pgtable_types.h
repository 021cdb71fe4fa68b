/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_X86_PGTABLE_DEFS_H
#define _ASM_X86_PGTABLE_DEFS_H

#include <linux/types.h>

/* Map a page of the kernel at an address. */
void set_pte_vaddr(unsigned long vaddr, pte_t pte);

#endif
