// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set through a pointer to the group
 * seed-needs: intr_init
 */
static int __init pointer_irqs(void)
{
	struct x86_init_irqs *irqs = &x86_init.irqs;

	irqs->intr_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
core_initcall(pointer_irqs);
