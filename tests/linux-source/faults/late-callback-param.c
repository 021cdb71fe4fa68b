// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a parser of an ACPI table that is called back at once
 * seed-needs: x86_init_mpparse
 */
static void __init callback_oem(void)
{
}

static int __init callback_table(struct acpi_table_header *table)
{
	x86_init.oem.arch_setup = callback_oem; /* expect: x86_init_override_late */
	return 0;
}

static int __init callback_parse(void)
{
	return acpi_table_parse(ACPI_SIG_MADT, callback_table);
}
core_initcall(callback_parse);
