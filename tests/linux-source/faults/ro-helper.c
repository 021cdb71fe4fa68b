// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two calls below what an interrupt runs
 * seed-needs: iommu_shutdown
 */
static void irq_set(void)
{
	x86_platform.iommu_shutdown = x86_init_noop; /* expect: x86_init_ro_after_init */
}

static irqreturn_t irq_handler(int irq, void *dev)
{
	irq_set();
	return IRQ_HANDLED;
}

static int __init irq_start(void)
{
	return request_irq(9, irq_handler, IRQF_SHARED, "seed", &irq_start);
}
device_initcall(irq_start);
