// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: parameters with attributes, and an array for a pointer
 * seed-needs: pin_vcpu
 */
static void attributes_pin(int cpu __maybe_unused)
{
}

static int attributes_clock(const struct timespec64 now[] __always_unused)
{
	return 0;
}

void __init attributes_setup(void)
{
	x86_platform.hyper.pin_vcpu = attributes_pin;
	x86_platform.set_wallclock =
		(int (*)(const struct timespec64 *))attributes_clock;
}
