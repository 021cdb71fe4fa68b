// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: work that an initcall puts off
 * seed-needs: x86_init_pci
 */
static void __init work_init_irq(void)
{
}

static void __init work_pci(void)
{
	x86_init.pci.init_irq = work_init_irq; /* expect: x86_init_override_late */
}

static int __init work_start(void)
{
	if (IS_ENABLED(CONFIG_PCI))
		work_pci();
	return 0;
}
rootfs_initcall(work_start);
