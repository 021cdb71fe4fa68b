// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: .runtime of a hypervisor
 * seed-needs: pin_vcpu
 */
static void __init hyper_pin(int cpu)
{
}

const __initconst struct hypervisor_x86 pin_seed = {
	.name			= "seed",
	.runtime.pin_vcpu	= hyper_pin, /* expect: x86_init_runtime */
};
