// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what stays asks first how far the boot is
 * seed-needs: warm_reset
 */
static int when_online(unsigned int cpu)
{
	if (system_state < SYSTEM_RUNNING)
		x86_platform.legacy.warm_reset = 0;
	return 0;
}

static int __init when_init(void)
{
	return cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "seed:online",
				 when_online, NULL);
}
core_initcall(when_init);
