// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the hooks of #VC have no default
 * seed-needs: sev_es_hcall_finish
 */
bool unchecked_hcall(struct ghcb *ghcb, struct pt_regs *regs)
{
	return x86_platform.hyper.sev_es_hcall_finish(ghcb, regs); /* expect: x86_init_no_default */
}
