// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: somebody writes to a file in sysfs
 * seed-needs: warm_reset
 */
static ssize_t reset_store(struct device *dev, struct device_attribute *attr,
			   const char *buf, size_t count)
{
	x86_platform.legacy.warm_reset = 0; /* expect: x86_init_ro_after_init */
	return count;
}
static DEVICE_ATTR_WO(reset);
