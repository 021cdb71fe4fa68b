// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: functions of an array that the file goes through
 * seed-needs: probe_roms
 */
struct array_quirk {
	int vendor;
	void (*fix)(int slot);
};

static void __init array_roms(int slot)
{
	x86_init.resources.probe_roms = x86_init_noop; /* expect: x86_init_override_late */
}

static struct array_quirk array_quirks[] __initdata = {
	{ 0x8086, NULL },
	{ 0x1022, array_roms },
};

static int __init array_init(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(array_quirks); i++)
		if (array_quirks[i].fix)
			array_quirks[i].fix(i);
	return 0;
}
core_initcall(array_init);
