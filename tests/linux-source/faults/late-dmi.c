// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the callback of a board in a table for dmi_check_system()
 * seed-needs: get_wallclock intr_init
 */
static int __init dmi_board(const struct dmi_system_id *id)
{
	x86_platform.get_wallclock = mach_get_cmos_time;
	x86_init.irqs.intr_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}

static const struct dmi_system_id dmi_boards[] __initconst = {
	{
		.ident		= "other",
		.matches	= { DMI_MATCH(DMI_SYS_VENDOR, "other") },
	},
	{
		.callback	= dmi_board,
		.ident		= "seed",
		.matches	= { DMI_MATCH(DMI_SYS_VENDOR, "seed") },
	},
	{ }
};

static int __init dmi_seed(void)
{
	return dmi_check_system(dmi_boards);
}
postcore_initcall(dmi_seed);
