// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what stays may hang on any hook
 * seed-needs: iommu_shutdown
 */
static void stays_shutdown(void)
{
}

static void stays_clock(void)
{
}

void __init right_stays_setup(void)
{
	x86_platform.iommu_shutdown = stays_shutdown;
	x86_platform.save_sched_clock_state = stays_clock;
	x86_init.timers.wallclock_init = stays_clock;
}
