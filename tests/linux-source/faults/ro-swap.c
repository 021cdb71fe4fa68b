// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two hooks change places while a CPU goes down
 * seed-needs: get_wallclock
 */
static void (*swap_saved)(struct timespec64 *);

static int swap_down(unsigned int cpu)
{
	swap(x86_platform.get_wallclock, swap_saved); /* expect: x86_init_ro_after_init */
	return 0;
}

int swap_register(void)
{
	return cpuhp_setup_state(CPUHP_AP_ONLINE_DYN, "seed", NULL, swap_down);
}
