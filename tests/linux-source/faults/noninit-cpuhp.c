// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a step of CPU hotplug that an initcall registers
 * seed-needs: x86_init_pci
 */
static int __init cpuhp_arch_init(void)
{
	return 1;
}

static int cpuhp_pci(unsigned int cpu)
{
	x86_init.pci.arch_init = cpuhp_arch_init; /* expect: x86_init_noninit */
	return 0;
}

static int __init cpuhp_pci_init(void)
{
	return cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "seed", cpuhp_pci, NULL);
}
late_initcall(cpuhp_pci_init);
