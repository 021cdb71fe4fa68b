// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an array of places in a table
 * seed-needs: probe_roms
 */
static void (**array_hooks[])(void) = {
	&x86_init.resources.probe_roms,
	&x86_init.resources.reserve_resources,
};

void array_run(int i)
{
	(*array_hooks[i])();		/* expect: x86_init_noninit */
}
