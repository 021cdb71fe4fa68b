// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro is the group
 * seed-needs: arch_setup
 */
#define OUR_OEM		x86_init.oem

static int __init macro_group_start(void)
{
	OUR_OEM.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(macro_group_start);
