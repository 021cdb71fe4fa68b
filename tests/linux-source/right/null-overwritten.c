// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: NULL, and at once something else
 * seed-needs: arch_setup
 */
void __init overwritten_setup(void)
{
	x86_init.oem.arch_setup = NULL;
	x86_init.oem.arch_setup = x86_init_noop;
}
