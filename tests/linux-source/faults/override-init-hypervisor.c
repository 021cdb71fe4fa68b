// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in .init of a hypervisor
 * seed-needs: x2apic_available
 */
static bool stays_x2apic(void) /* expect: x86_init_override_init */
{
	return false;
}

const __initconst struct hypervisor_x86 stays_seed = {
	.name			= "seed",
	.init.x2apic_available	= stays_x2apic,
};
