// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set by the first process, when its initcalls are done
 * seed-needs: x86_init_pci
 * seed-put: init/main.c: after do_initcalls();: thread_pci();
 */
static int __init thread_pci_none(void)
{
	return 1;
}

void __init thread_pci(void)
{
	x86_init.pci.init = thread_pci_none; /* expect: x86_init_override_late */
}
