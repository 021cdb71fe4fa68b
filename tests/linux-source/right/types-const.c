// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: names of parameters are nobody's business
 * seed-needs: set_wallclock
 */
static int const_clock(const struct timespec64 *t)
{
	return 0;
}

static void __init const_banner(void);

static void __init
const_banner(void)
{
}

void __init const_setup(void)
{
	x86_platform.set_wallclock = const_clock;
	x86_init.oem.banner = const_banner;
}
