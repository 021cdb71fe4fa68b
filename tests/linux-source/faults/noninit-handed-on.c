// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a group is handed to what stays
 * seed-needs: wallclock_init
 */
static struct work_struct handed_work;

static void handed_do(struct work_struct *work)
{
	struct x86_init_timers *timers = &x86_init.timers;

	timers->wallclock_init(); /* expect: x86_init_noninit */
}

static int __init handed_start(void)
{
	INIT_WORK(&handed_work, handed_do);
	return 0;
}
device_initcall(handed_start);
