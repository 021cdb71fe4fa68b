// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one of a table of functions that an initcall goes through
 * seed-needs: x86_init_pci
 */
static int __init loop_pci_init(void)
{
	return 0;
}

static void __init loop_pci(void)
{
	x86_init.pci.init = loop_pci_init;	/* expect: x86_init_override_late */
}

static int __init loop_all(void)
{
	loop_pci();
	return 0;
}
device_initcall_sync(loop_all);
