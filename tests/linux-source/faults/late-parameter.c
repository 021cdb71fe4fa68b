// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a helper sets it by a parameter
 * seed-needs: x86_init_oem
 */
static void __init parameter_quiet(struct x86_init_oem *it, bool really)
{
	if (really)
		it->arch_setup = x86_init_noop; /* expect: x86_init_override_late */
}

static int __init parameter_start(void)
{
	parameter_quiet(&x86_init.oem, true);
	return 0;
}
early_initcall(parameter_start);
