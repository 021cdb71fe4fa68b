// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: two parameters the other way round
 * seed-needs: sev_es_hcall_prepare
 */
static void order_prepare(struct pt_regs *regs, struct ghcb *ghcb) /* expect: x86_init_override_type */
{
}

void __init order_setup(void)
{
	x86_platform.hyper.sev_es_hcall_prepare = (void *)order_prepare;
}
