// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __initcall() is a device_initcall
 * seed-needs: arch_init
 */
static int __init old_pci_arch(void)
{
	return 0;
}

static int __init old_initcall(void)
{
	x86_init.pci.arch_init = old_pci_arch; /* expect: x86_init_override_late */
	return 0;
}
__initcall(old_initcall);
