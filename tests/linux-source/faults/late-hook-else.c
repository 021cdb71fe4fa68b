// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: by the address of the hook, in an else without braces
 * seed-needs: arch_setup
 */
static int __init hook_else_start(void)
{
	void (**where)(void) = &x86_init.oem.arch_setup;

	if (!where)
		pr_info("none\n");
	else
		*where = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(hook_else_start);
