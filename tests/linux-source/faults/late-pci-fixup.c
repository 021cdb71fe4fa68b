// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the fixups of PCI are done when a late_initcall comes
 * seed-needs: fixup_irqs
 */
static int __init late_fixup(void)
{
	x86_init.pci.fixup_irqs = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
late_initcall(late_fixup);
