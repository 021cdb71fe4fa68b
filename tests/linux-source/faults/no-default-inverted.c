// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the check is the wrong way round
 * seed-needs: arch_init
 */
int __init inverted_check(void)
{
	if (!x86_init.pci.arch_init)
		return x86_init.pci.arch_init(); /* expect: x86_init_no_default */
	return 0;
}
