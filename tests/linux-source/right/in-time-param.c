// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an early_param sets what is called later
 * seed-needs: x86_init_irqs
 */
static void __init intime_irqs(void)
{
}

static int __init intime_param(char *arg)
{
	x86_init.irqs.intr_init = intime_irqs;
	return 0;
}
early_param("seed_irqs", intime_param);
