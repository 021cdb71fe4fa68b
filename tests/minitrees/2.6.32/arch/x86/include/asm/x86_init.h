/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_X86_PLATFORM_H
#define _ASM_X86_PLATFORM_H

#include <asm/pgtable_types.h>

/**
 * struct x86_init_oem - platform specific customizing functions
 * @banner:			print the name of the platform
 * @arch_setup:			set up what is special of the platform
 */
struct x86_init_oem {
	void (*banner)(void);
	void (*arch_setup)(void);
};

/**
 * struct x86_init_paging - platform specific set-up of paging
 * @pagetable_setup_done:	called after paging_init()
 * @pagetable_setup_start:	called before it
 */
struct x86_init_paging {
	void (*pagetable_setup_done)(pgd_t *base);
	void (*pagetable_setup_start)(pgd_t *base);
};

/**
 * struct x86_init_ops - what a platform may do its own way
 *
 */
struct x86_init_ops {
	struct x86_init_oem		oem;
	struct x86_init_paging		paging;
};

extern struct x86_init_ops x86_init;

extern void x86_init_noop(void);
extern void x86_init_pgd_noop(pgd_t *unused);

#endif
