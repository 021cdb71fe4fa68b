// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the callback of a hypervisor sets what comes later
 * seed-needs: guest_late_init
 */
static void __init callback_platform(void)
{
	x86_init.hyper.guest_late_init = x86_init_noop;
	x86_init.timers.timer_init = x86_init_noop;
}

const __initconst struct hypervisor_x86 callback_seed = {
	.name			= "seed",
	.init.init_platform	= callback_platform,
};
