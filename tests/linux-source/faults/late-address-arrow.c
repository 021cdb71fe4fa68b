// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an arrow behind the address
 * seed-needs: arch_setup
 */
static int __init arrow_start(void)
{
	(&x86_init.oem)->arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(arrow_start);
