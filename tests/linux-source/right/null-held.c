// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable that may be NULL is asked for
 * seed-needs: get_wallclock
 */
void held_clock(struct timespec64 *now)
{
}

void __init held_setup(void)
{
	void (*fn)(struct timespec64 *) = NULL;

	if (acpi_disabled)
		fn = held_clock;
	if (fn)
		x86_platform.get_wallclock = fn;
}
