// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one of two that stay
 * seed-needs: x86_init_timers
 */
static void __init cond_a(void)
{
}

static void cond_b(void)	/* expect: x86_init_override_init */
{
}

void __init cond_setup(void)
{
	x86_init.timers.timer_init = acpi_disabled ? cond_a : cond_b;
}
