// SPDX-License-Identifier: GPL-2.0-only
/*
 * The defaults of x86_init, for bare metal.
 */
#include <linux/init.h>
#include <asm/setup.h>

void __init x86_init_noop(void) { }
void __init x86_init_pgd_noop(pgd_t *unused) { }

struct x86_init_ops x86_init __initdata = {

	.oem = {
		.arch_setup		= x86_init_noop,
		.banner			= x86_init_noop,
	},

	.paging = {
		.pagetable_setup_done	= native_pagetable_setup_done,
		.pagetable_setup_start	= native_pagetable_setup_start,
	},
};
