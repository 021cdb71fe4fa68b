// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: int for void, behind a cast
 * seed-needs: timer_init
 */
static int __init result_timer(void) /* expect: x86_init_override_type */
{
	return 0;
}

void __init result_setup(void)
{
	x86_init.timers.timer_init = (void *)result_timer;
}
