// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a function returns the group
 * seed-needs: x86_init_oem
 */
static struct x86_init_oem * __init returned_oem(void)
{
	return &x86_init.oem;
}

static int __init returned_start(void)
{
	returned_oem()->arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(returned_start);
