// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: through a pointer to a group
 * seed-needs: wallclock_init
 */
void __init null_pointer_setup(void)
{
	struct x86_init_timers *timers = &x86_init.timers;

	timers->wallclock_init = NULL; /* expect: x86_init_null */
}
