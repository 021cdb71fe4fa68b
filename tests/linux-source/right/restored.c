// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: swapped while it boots
 * seed-needs: get_wallclock
 */
static void (*other_clock)(struct timespec64 *) __initdata;

void __init restored_setup(void)
{
	swap(x86_platform.get_wallclock, other_clock);
}
