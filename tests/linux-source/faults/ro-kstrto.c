// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a number is read into it
 * seed-needs: legacy
 */
static ssize_t kstrto_store(struct device *dev, struct device_attribute *attr,
			    const char *buf, size_t count)
{
	int err = kstrtoint(buf, 10, &x86_platform.legacy.rtc); /* expect: x86_init_ro_after_init */

	return err ?: count;
}
static DEVICE_ATTR_WO(kstrto);
