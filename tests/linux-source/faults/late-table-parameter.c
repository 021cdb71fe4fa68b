// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: through two helpers, the second of which gets the table
 * seed-needs: x86_init_ops
 */
static void __init table_parameter_do(struct x86_init_ops *table)
{
	table->oem.arch_setup = x86_init_noop; /* expect: x86_init_override_late */
}

static void __init table_parameter_pass(int nr, struct x86_init_ops *ops)
{
	if (nr)
		table_parameter_do(ops);
}

static int __init table_parameter_start(void)
{
	table_parameter_pass(1, &x86_init);
	return 0;
}
early_initcall(table_parameter_start);
