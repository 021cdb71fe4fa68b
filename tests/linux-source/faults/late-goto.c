// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: behind an error path
 * seed-needs: dmi_setup
 */
static int __init goto_setup(void)
{
	int err = -ENODEV;

	if (!boot_cpu_has(X86_FEATURE_HYPERVISOR))
		goto out;
	x86_init.resources.dmi_setup = x86_init_noop; /* expect: x86_init_override_late */
	err = 0;
out:
	return err;
}
arch_initcall_sync(goto_setup);
