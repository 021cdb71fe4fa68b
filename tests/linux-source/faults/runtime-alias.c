// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro is another name of an __init function
 * seed-needs: restore_sched_clock_state
 */
static void __init alias_real(void)
{
}
#define alias_clock alias_real

void __init alias_setup(void)
{
	x86_platform.restore_sched_clock_state = alias_clock; /* expect: x86_init_runtime */
}
