// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a hypervisor's own table, with what stays
 * seed-needs: x86_hyper_init
 */
static bool __init cb_x2apic(void)
{
	return false;
}

static void __init cb_platform(void)
{
	x86_init.timers.wallclock_init = x86_init_noop;
}

static u32 __init cb_detect(void)
{
	return 0;
}

const __initconst struct hypervisor_x86 x86_hyper_seed = {
	.name = "seed",
	.detect = cb_detect,
	.init.init_platform = cb_platform,
	.init.x2apic_available = cb_x2apic,
};
