// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: copied by memcpy, in what stays
 * seed-needs: x86_init_timers
 */
static struct x86_init_timers copied_timers;

void copied_resume(void)
{
	memcpy(&copied_timers, &x86_init.timers, sizeof(copied_timers)); /* expect: x86_init_noninit */
}
