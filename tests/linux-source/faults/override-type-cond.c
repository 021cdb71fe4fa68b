// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: another type in one of two cases
 * seed-needs: x86_init_timers
 */
static int __init tcond_b(void)	/* expect: x86_init_override_type */
{
	return 0;
}

void __init tcond_setup(void)
{
	x86_init.timers.timer_init = acpi_disabled ? x86_init_noop : (void (*)(void))tcond_b;
}
