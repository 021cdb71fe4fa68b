// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: on two hooks of the boot
 * seed-needs: intr_init
 */
static void two_hooks(void) /* expect: x86_init_override_init */
{
}

void __init two_hooks_setup(void)
{
	x86_init.irqs.pre_vector_init = two_hooks;
	x86_init.irqs.intr_mode_select = two_hooks;
}
