// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is cleared
 * seed-needs: x86_init_timers
 */
void __init clear_setup(void)
{
	memset(&x86_init.timers, 0, sizeof(x86_init.timers)); /* expect: x86_init_null */
}
