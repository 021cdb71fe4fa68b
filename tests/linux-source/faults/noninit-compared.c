// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what stays looks whether a hook is the default
 * seed-needs: timer_init
 */
bool compared_timer(void)
{
	return x86_init.timers.timer_init == x86_init_noop; /* expect: x86_init_noninit */
}
EXPORT_SYMBOL_GPL(compared_timer);
