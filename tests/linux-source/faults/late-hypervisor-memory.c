// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the memory map is set up before the hypervisor is found
 * seed-needs: memory_setup init_platform
 */
static char *__init hyper_memory(void)
{
	return "seed";
}

static void __init hyper_platform(void)
{
	x86_init.resources.memory_setup = hyper_memory; /* expect: x86_init_override_late */
}

const __initconst struct hypervisor_x86 hyper_memory_seed = {
	.name			= "seed",
	.init.init_platform	= hyper_platform,
};
