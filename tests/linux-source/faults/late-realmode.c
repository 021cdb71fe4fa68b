// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the real mode is initialised in an early_initcall
 * seed-needs: realmode_init
 */
static int __init late_realmode(void)
{
	x86_platform.realmode_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
core_initcall(late_realmode);
