// SPDX-License-Identifier: GPL-2.0-only
/*
 * Interrupts are set up long before the first initcall, and the subsystems
 * before the devices; what is set and used in one level may be in order.
 */
static void __init board_hooks(void)
{
	x86_init.irqs.intr_init = board_init_IRQ; /* expect: x86_init_override_late */
}

static int __init board_setup(void)
{
	board_hooks();
	x86_init.pci.init = board_pci_init;
	return 0;
}
arch_initcall(board_setup);

static int __init board_device(void)
{
	struct x86_init_pci *pci = &x86_init.pci;

	pci->init = board_pci_init; /* expect: x86_init_override_late */
	x86_init.iommu.iommu_init = board_iommu_init;
	return 0;
}
module_init(board_device);

static int __init pci_subsys_init(void)
{
	return x86_init.pci.init();
}
subsys_initcall(pci_subsys_init);

static int __init pci_iommu_init(void)
{
	return x86_init.iommu.iommu_init();
}
device_initcall(pci_iommu_init);

void __init init_IRQ(void)
{
	x86_init.irqs.intr_init();
}

asmlinkage void __init start_kernel(void)
{
	init_IRQ();
	rest_init();
}

static void __init do_basic_setup(void)
{
	do_initcalls();
}

static int __init kernel_init(void *unused)
{
	do_basic_setup();
	return 0;
}

static void __init do_initcalls(void)
{
}

static void rest_init(void)
{
	kernel_thread(kernel_init, NULL, 0);
}

/*
 * check-name: a hook overridden by an initcall
 * check-rule: x86_init_override_late
 */
