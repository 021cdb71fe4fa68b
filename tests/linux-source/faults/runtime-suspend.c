// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: suspend saves the clock
 * seed-needs: save_sched_clock_state
 */
static void __init save_clock(void)
{
}

void __init save_clock_setup(void)
{
	x86_platform.save_sched_clock_state = save_clock; /* expect: x86_init_runtime */
}
