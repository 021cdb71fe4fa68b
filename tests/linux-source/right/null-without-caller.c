// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro that is NULL where nobody calls
 * seed-needs: create_pci_msi_domain
 */
void __init null_without_setup(void)
{
	x86_init.irqs.create_pci_msi_domain = native_create_pci_msi_domain;
}
