// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a helper hangs it on the table that it is given
 * seed-needs: x86_platform_ops
 */
static unsigned char __init parameter_reason(void)
{
	return 0;
}

static void __init parameter_nmi(struct x86_platform_ops *platform)
{
	platform->get_nmi_reason = parameter_reason; /* expect: x86_init_runtime */
}

void __init runtime_parameter_setup(void)
{
	parameter_nmi(&x86_platform);
}
