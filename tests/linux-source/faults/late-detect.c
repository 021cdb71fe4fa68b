// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a hypervisor is looked for when the memory map is there
 * seed-needs: memory_setup init_platform
 */
static char *__init detect_memory(void)
{
	return "seed";
}

static uint32_t __init detect_seed(void)
{
	x86_init.resources.memory_setup = detect_memory; /* expect: x86_init_override_late */
	return 1;
}

const __initconst struct hypervisor_x86 detect_hypervisor = {
	.name		= "seed",
	.detect		= detect_seed,
};
