// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two at once
 * seed-needs: arch_setup
 */
void __init null_chain_setup(void)
{
	x86_init.oem.banner = x86_init.oem.arch_setup = NULL; /* expect: x86_init_null */
}
