// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the section itself
 * seed-needs: restore_sched_clock_state
 */
static __attribute__((__section__(".init.text"))) void section_clock(void)
{
}

void __init section_setup(void)
{
	x86_platform.restore_sched_clock_state = section_clock; /* expect: x86_init_runtime */
}
