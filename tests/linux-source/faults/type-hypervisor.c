// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in .runtime of a hypervisor
 * seed-needs: is_private_mmio
 */
static bool mmio_private(u32 addr) /* expect: x86_init_override_type */
{
	return false;
}

const __initconst struct hypervisor_x86 mmio_seed = {
	.name				= "seed",
	.runtime.is_private_mmio	= (void *)mmio_private,
};
