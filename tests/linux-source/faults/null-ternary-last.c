// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: NULL in the second case, in brackets
 * seed-needs: get_wallclock
 */
void tlast_clock(struct timespec64 *now)
{
}

void __init tlast_setup(void)
{
	x86_platform.get_wallclock = (acpi_disabled ? tlast_clock : (NULL)); /* expect: x86_init_null */
}
