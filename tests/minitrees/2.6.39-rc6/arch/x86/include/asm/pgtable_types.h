/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_X86_PGTABLE_DEFS_H
#define _ASM_X86_PGTABLE_DEFS_H

#include <linux/types.h>

/* Map a page of the kernel at an address. */
void set_pte_vaddr(unsigned long vaddr, pte_t pte);

#ifdef CONFIG_X86_32

extern void native_pagetable_setup_done(pgd_t *base);
extern void native_pagetable_setup_start(pgd_t *base);
#else
/* 64-bit has nothing to set up. */
#define native_pagetable_setup_done  x86_init_pgd_noop
#define native_pagetable_setup_start x86_init_pgd_noop
#endif

#endif
