// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the old hook is saved, and called by the new one, all __init
 * seed-needs: x86_init_resources
 */
static char *(*old_setup)(void) __initdata;

static char *__init new_setup(void)
{
	return old_setup();
}

static int __init saved_param(char *arg)
{
	old_setup = x86_init.resources.memory_setup;
	x86_init.resources.memory_setup = new_setup;
	return 0;
}
early_param("seed_saved", saved_param);
