// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: .runtime = { } of a hypervisor
 * seed-needs: sev_es_hcall_prepare
 */
static void __init braces_prepare(struct ghcb *ghcb, struct pt_regs *regs)
{
}

const __initconst struct hypervisor_x86 braces_seed = {
	.name		= "seed",
	.runtime	= {
		.sev_es_hcall_prepare	= braces_prepare, /* expect: x86_init_runtime */
	},
};
