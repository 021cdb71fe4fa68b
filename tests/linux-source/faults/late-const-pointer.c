// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a const pointer to the table; another is kept for another group
 * seed-needs: x86_init_ops
 */
static int __init const_pointer_start(void)
{
	struct x86_init_ops *const all = &x86_init;

	all->oem.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(const_pointer_start);
