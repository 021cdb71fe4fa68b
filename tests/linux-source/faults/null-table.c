// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a whole table is cleared
 * seed-needs: x86_platform_ops
 */
void __init null_table_setup(void)
{
	memset(&x86_platform, 0, sizeof(x86_platform)); /* expect: x86_init_null */
}
