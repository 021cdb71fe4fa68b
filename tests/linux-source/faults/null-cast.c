// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: NULL with a type
 * seed-needs: wallclock_init
 */
void __init cast_setup(void)
{
	x86_init.timers.wallclock_init = (void (*)(void))NULL; /* expect: x86_init_null */
}
