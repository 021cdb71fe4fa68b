// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: || asks for nothing
 * seed-needs: arch_init
 */
int __init or_check(int on)
{
	if (x86_init.pci.arch_init || on)
		return x86_init.pci.arch_init(); /* expect: x86_init_no_default */
	return 0;
}
