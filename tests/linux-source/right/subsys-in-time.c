// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: PCI is set up by an arch_initcall in time
 * seed-needs: x86_init_pci
 */
static int __init in_time_pci_none(void)
{
	return 1;
}

static int __init in_time_pci(void)
{
	x86_init.pci.init = in_time_pci_none;
	x86_init.pci.fixup_irqs = x86_init_noop;
	return 0;
}
arch_initcall(in_time_pci);
