// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what is NULL in .init is not copied
 * seed-needs: x2apic_available
 */
static void __init null_platform(void)
{
}

const __initconst struct hypervisor_x86 null_seed = {
	.name			= "seed",
	.init.init_platform	= null_platform,
	.init.x2apic_available	= NULL,
};
