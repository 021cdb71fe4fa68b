// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what is handed to a function that calls it there and then
 * seed-needs: warm_reset
 */
static void once_cpu(void *unused)
{
	x86_platform.legacy.warm_reset = 0;
}

static int once_device(struct device *dev, void *unused)
{
	x86_platform.legacy.warm_reset = 0;
	return 0;
}

static int __init once_init(void)
{
	on_each_cpu(once_cpu, NULL, 1);
	return bus_for_each_dev(&pci_bus_type, NULL, NULL, once_device);
}
fs_initcall(once_init);
