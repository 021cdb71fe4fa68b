// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the address of the hook is handed on
 * seed-needs: arch_setup
 */
static void __init hook_address_set(void (**where)(void))
{
	*where = x86_init_noop; /* expect: x86_init_override_late */
}

static int __init hook_address_start(void)
{
	hook_address_set(&x86_init.oem.arch_setup);
	return 0;
}
early_initcall(hook_address_start);
