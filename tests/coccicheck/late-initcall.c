// SPDX-License-Identifier: GPL-2.0-only
/*
 * init_memory_mapping() ran long before.
 */
static int __init xen_late_setup(void)
{
	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve; /* expect: pgt_hook_late */
	return 0;
}
core_initcall(xen_late_setup);

/*
 * check-name: the hook registered by an initcall
 * check-rule: pgt_hook_late
 */
