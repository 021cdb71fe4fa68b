// SPDX-License-Identifier: GPL-2.0-only
/*
 * The copy knows nothing of the hook.
 */
static struct x86_init_mapping xen_mapping __initdata = {
	.other_hook = xen_other_hook,
};

void __init xen_init_mmu_ops(void)
{
	x86_init.mapping = xen_mapping; /* expect: pgt_hook_null */
	x86_init.mapping = (struct x86_init_mapping) { /* expect: pgt_hook_null */
		.other_hook = xen_other_hook,
	};
}

/*
 * check-name: the group of hooks set as a whole without it
 * check-rule: pgt_hook_null
 */
