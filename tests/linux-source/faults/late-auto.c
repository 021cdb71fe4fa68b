// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: by a pointer of whatever type
 * seed-needs: arch_setup
 */
static int __init auto_start(void)
{
	auto oem = &x86_init.oem;

	oem->arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(auto_start);
