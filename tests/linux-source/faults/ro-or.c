// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a bit is set by a module that goes
 * seed-needs: warm_reset
 */
static void __exit module_goes(void)
{
	x86_platform.legacy.warm_reset |= 1; /* expect: x86_init_ro_after_init */
}
module_exit(module_goes);
