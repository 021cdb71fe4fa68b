// SPDX-License-Identifier: GPL-2.0-only
/*
 * A group of hooks set as a whole.
 */
static struct x86_init_mapping xen_mapping __initdata = {
	.pagetable_reserve = xen_mapping_pagetable_reserve,
};

void __init xen_init_mmu_ops(void)
{
	x86_init.mapping = xen_mapping;
	x86_init.mapping = (struct x86_init_mapping) {
		.pagetable_reserve = xen_mapping_pagetable_reserve,
	};
}

/*
 * check-name: the group of hooks set as a whole, with it
 * check-rule: pgt_hook_late
 */
