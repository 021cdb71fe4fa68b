// SPDX-License-Identifier: GPL-2.0-only
/*
 * __ref says that a function minds what it does, and an inline function is
 * as __init as its caller.
 */
static inline void early_find_smp_config(void)
{
	x86_init.mpparse.find_smp_config();
}

unsigned long __init_refok map_memory(unsigned long start)
{
	x86_init.timers.setup_percpu_clockev();
	return start;
}

static __ref void *first_clock(void)
{
	return x86_init.timers.setup_percpu_clockev;
}

/*
 * check-name: functions of other sections
 * check-rule: x86_init_noninit x86_init_override_init x86_init_override_type x86_init_no_default x86_init_override_late
 */
