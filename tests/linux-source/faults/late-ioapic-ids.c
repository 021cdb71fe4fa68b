// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the IO-APICs have their numbers before the first initcall
 * seed-needs: setup_ioapic_ids
 */
static int __init late_ids(void)
{
	x86_init.mpparse.setup_ioapic_ids = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(late_ids);
