// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what a guest does last is behind the first mapping
 * seed-needs: guest_late_init init_mem_mapping
 */
static void __init mapping_guest(void)
{
	x86_init.hyper.init_mem_mapping = x86_init_noop; /* expect: x86_init_override_late */
}

const __initconst struct hypervisor_x86 mapping_seed = {
	.name			= "seed",
	.init.guest_late_init	= mapping_guest,
};
