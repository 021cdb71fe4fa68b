// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: root may write to the parameter that sets it
 * seed-needs: legacy
 */
static int ro_param_set(const char *val, const struct kernel_param *kp)
{
	x86_platform.legacy.warm_reset = 0; /* expect: x86_init_ro_after_init */
	return 0;
}
module_param_call(seed_reset, ro_param_set, NULL, NULL, 0600);
