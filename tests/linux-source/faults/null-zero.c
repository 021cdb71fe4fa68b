// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a hook is 0
 * seed-needs: intr_init
 */
void __init zero_setup(void)
{
	x86_init.irqs.intr_init = 0; /* expect: x86_init_null */
}
