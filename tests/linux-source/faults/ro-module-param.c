// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: root writes to a parameter in sysfs
 * seed-needs: i8042
 */
static int param_i8042(const char *val, const struct kernel_param *kp)
{
	x86_platform.legacy.i8042 = X86_LEGACY_I8042_PLATFORM_ABSENT; /* expect: x86_init_ro_after_init */
	return 0;
}

static const struct kernel_param_ops i8042_ops = {
	.set = param_i8042,
};
module_param_cb(seed_i8042, &i8042_ops, NULL, 0644);
