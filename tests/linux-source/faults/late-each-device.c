// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a function that is handed each device of a bus
 * seed-needs: pre_vector_init
 */
static int __init device_vectors(struct device *dev, void *unused)
{
	x86_init.irqs.pre_vector_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}

static int __init device_all(void)
{
	return bus_for_each_dev(&pci_bus_type, NULL, NULL, device_vectors);
}
fs_initcall(device_all);
