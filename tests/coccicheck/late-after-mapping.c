// SPDX-License-Identifier: GPL-2.0-only
/*
 * In one function with it, and a call away.
 */
static void __init use_our_hook(void)
{
	x86_init.mapping.pagetable_reserve = own_pagetable_reserve; /* expect: pgt_hook_late */
}

void __init setup_arch(char **cmdline_p)
{
	max_low_pfn_mapped = init_memory_mapping(0, max_low_pfn << PAGE_SHIFT);
	use_our_hook();
	x86_init.mapping.pagetable_reserve = own_pagetable_reserve; /* expect: pgt_hook_late */
}

/*
 * check-name: the hook registered after the mapping
 * check-rule: pgt_hook_late
 */
