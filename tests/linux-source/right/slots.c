// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: hooks set by way of an array of their places, in time
 * seed-needs: fixup_irqs
 */
static void (**slots[])(void) __initdata = {
	&x86_init.pci.init_irq,
	&x86_init.pci.fixup_irqs,
};

static int __init slots_init(void)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(slots); i++)
		*slots[i] = x86_init_noop;
	return 0;
}
core_initcall(slots_init);
