// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an operation of a driver, called by its member alone
 * seed-needs: pre_vector_init
 */
struct seed_driver {
	int (*seed_match)(const char *oem);
};

static int __init driver_match(const char *oem)
{
	x86_init.irqs.pre_vector_init = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}

static const struct seed_driver driver_one = {
	.seed_match	= driver_match,
};

static const struct seed_driver *drivers[] __initconst = { &driver_one };

static int __init driver_probe(void)
{
	const struct seed_driver **drv;

	for (drv = drivers; drv < drivers + ARRAY_SIZE(drivers); drv++)
		if ((*drv)->seed_match("seed"))
			return 0;
	return -ENODEV;
}
early_initcall(driver_probe);
