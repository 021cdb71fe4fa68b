// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __init in one of two cases
 * seed-needs: get_nmi_reason
 */
static unsigned char __init tern_boot(void)
{
	return 0;
}

static unsigned char tern_stays(void)
{
	return 0;
}

void __init tern_setup(void)
{
	x86_platform.get_nmi_reason = acpi_disabled ? tern_stays : tern_boot; /* expect: x86_init_runtime */
}
