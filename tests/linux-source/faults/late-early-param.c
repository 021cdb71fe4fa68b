// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: early parameters are parsed behind the memory map
 * seed-needs: memory_setup
 */
static char *__init param_memory(void)
{
	return "seed";
}

static int __init param_parse(char *arg)
{
	if (arg)
		x86_init.resources.memory_setup = param_memory; /* expect: x86_init_override_late */
	return 0;
}
early_param("seed_memory", param_parse);
