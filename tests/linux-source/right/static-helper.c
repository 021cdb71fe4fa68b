// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a static function that only __init calls
 * seed-needs: set_wallclock
 */
static void helper_of_init(void)
{
	x86_platform.set_wallclock = set_rtc_noop;
}

void __init helper_setup(void)
{
	helper_of_init();
}
