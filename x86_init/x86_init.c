// SPDX-License-Identifier: GPL-2.0-only
/*
 * The hook table with its native defaults.
 */
#include "x86_init.h"

void x86_init_noop(void)
{
}

struct x86_init_ops x86_init = {
	.mapping = {
		.pagetable_reserve	= native_pagetable_reserve,
	},
	.paging = {
		.pagetable_setup_start	= x86_init_noop,
		.pagetable_setup_done	= x86_init_noop,
	},
};
