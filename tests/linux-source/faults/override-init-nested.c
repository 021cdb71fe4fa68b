// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in .init = { } of a hypervisor
 * seed-needs: x2apic_available
 */
static void nested_platform(void) /* expect: x86_init_override_init */
{
}

static const __initconst struct hypervisor_x86 nested_seed = {
	.name	= "seed",
	.init	= {
		.init_platform	= nested_platform,
	},
};
