// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in one case of a switch
 * seed-needs: memory_setup
 */
static char *__init switch_memory(void)
{
	return "seed";
}

static int __init switch_setup(void)
{
	switch (boot_cpu_data.x86) {
	case 6:
		break;
	case 15:
		x86_init.resources.memory_setup = switch_memory; /* expect: x86_init_override_late */
		break;
	default:
		return -ENODEV;
	}
	return 0;
}
core_initcall(switch_setup);
