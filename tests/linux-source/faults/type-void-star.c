// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: through void *
 * seed-needs: x86_init_resources
 */
static void __init star_memory(void) /* expect: x86_init_override_type */
{
}

void __init star_setup(void)
{
	x86_init.resources.memory_setup = (void *)star_memory;
}
