// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a variable holds an __init function in one of two cases
 * seed-needs: restore_sched_clock_state
 */
static void __init held_boot(void)
{
}

static void held_stays(void)
{
}

void __init held_clock_setup(void)
{
	void (*fn)(void) = held_stays;

	if (acpi_disabled) {
		fn = held_boot;
	}
	x86_platform.restore_sched_clock_state = fn; /* expect: x86_init_runtime */
}
