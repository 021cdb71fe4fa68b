// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a pointer that is declared first and set later
 * seed-needs: x86_init_oem
 */
static int __init apart_start(void)
{
	struct x86_init_oem *const *none = NULL, *oem;

	if (none)
		return 0;
	oem = &x86_init.oem;
	oem->arch_setup = x86_init_noop; /* expect: x86_init_override_late */
	return 0;
}
early_initcall(apart_start);
