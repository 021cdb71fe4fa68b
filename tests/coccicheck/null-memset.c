// SPDX-License-Identifier: GPL-2.0-only
/*
 * All bits zero is no hook.
 */
void __init board_setup(void)
{
	memset(&x86_init.mapping, 0, sizeof(x86_init.mapping)); /* expect: pgt_hook_null */
}

/*
 * check-name: the group of hooks cleared
 * check-rule: pgt_hook_null
 */
