// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a helper clears the group that it is given
 * seed-needs: x86_init_timers
 */
static void __init clear_timers(struct x86_init_timers *t)
{
	memset(t, 0, sizeof(*t)); /* expect: x86_init_null */
}

void __init null_parameter_setup(void)
{
	clear_timers(&x86_init.timers);
}
