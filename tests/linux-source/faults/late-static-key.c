// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in the else of a condition, by a helper, at the end of setup_arch()
 * seed-needs: x86_init_resources
 * seed-put: arch/x86/kernel/setup.c: after x86_init.resources.reserve_resources();: else_setup();
 */
static void __init else_reserve(void)
{
}

static void __init else_set(void)
{
	x86_init.resources.reserve_resources = else_reserve; /* expect: x86_init_override_late */
}

void __init else_setup(void)
{
	if (acpi_disabled)
		pr_info("none\n");
	else
		else_set();
}
