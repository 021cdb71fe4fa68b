// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the quirks of the platform come first of all
 * seed-needs: set_legacy_features init_platform
 */
static void __init quirks_platform(void)
{
	x86_platform.set_legacy_features = x86_init_noop; /* expect: x86_init_override_late */
}

const __initconst struct hypervisor_x86 quirks_seed = {
	.name			= "seed",
	.init.init_platform	= quirks_platform,
};
