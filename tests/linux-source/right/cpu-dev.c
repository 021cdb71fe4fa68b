// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: what a vendor's struct cpu_dev has for the first CPU alone
 * seed-needs: warm_reset
 */
static void vendor_first(struct cpuinfo_x86 *c)
{
	x86_platform.legacy.warm_reset = 0;
}

static const struct cpu_dev vendor_cpu_dev = {
	.c_vendor	= "seed",
	.c_bsp_init	= vendor_first,
};

cpu_dev_register(vendor_cpu_dev);
