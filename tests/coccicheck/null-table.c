// SPDX-License-Identifier: GPL-2.0-only
/*
 * The table names the hook and gives nothing.
 */
struct x86_init_ops x86_init __initdata = {
	.paging = {
		.pagetable_setup_start	= native_pagetable_setup_start,
	},
	.mapping = {
		.pagetable_reserve	= NULL, /* expect: pgt_hook_null */
	},
};

/*
 * check-name: a default of NULL
 * check-rule: pgt_hook_null
 */
