// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in the wrong section
 * seed-needs: fixup_irqs
 */
static void __exit exit_fixup(void) /* expect: x86_init_override_init */
{
}

void __init exit_setup(void)
{
	x86_init.pci.fixup_irqs = exit_fixup;
}
