// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: PCI is initialised in a subsys_initcall, before an fs_initcall
 * seed-needs: x86_init_pci
 */
static int __init fs_pci_none(void)
{
	return 1;
}

static int __init fs_pci(void)
{
	x86_init.pci.init = fs_pci_none; /* expect: x86_init_override_late */
	return 0;
}
fs_initcall(fs_pci);
