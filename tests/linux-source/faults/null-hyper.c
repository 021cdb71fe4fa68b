// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the hooks of a hypervisor are cleared
 * seed-needs: x86_hyper_runtime
 */
void __init hyper_clear(void)
{
	memset(&x86_platform.hyper, 0, sizeof(x86_platform.hyper)); /* expect: x86_init_null */
}
