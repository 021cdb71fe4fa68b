// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: __ref is called by the boot alone, or asks
 * seed-needs: setup_percpu_clockev
 */
static void __ref ref_early(void)
{
	x86_init.timers.setup_percpu_clockev();
}

static int __init ref_init(void)
{
	ref_early();
	return 0;
}
early_initcall(ref_init);

void __ref ref_asks(void)
{
	if (after_bootmem)
		return;
	x86_init.timers.setup_percpu_clockev();
}
EXPORT_SYMBOL_GPL(ref_asks);
