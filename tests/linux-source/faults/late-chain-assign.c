// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two hooks in one assignment
 * seed-needs: x86_init_irqs
 */
static void __init chain_nothing(void)
{
}

static int __init chain_init(void)
{
	x86_init.irqs.pre_vector_init = x86_init.irqs.intr_init = chain_nothing; /* expect: x86_init_override_late */
	return 0;
}
subsys_initcall(chain_init);
