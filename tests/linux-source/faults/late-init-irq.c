// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the interrupts of PCI are set up in a subsys_initcall
 * seed-needs: init_irq
 */
static int __init late_pci_irq(void)
{
	x86_init.pci.init_irq = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
subsys_initcall_sync(late_pci_irq);
