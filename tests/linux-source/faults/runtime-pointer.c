// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set through a pointer to the table
 * seed-needs: get_nmi_reason
 */
static unsigned char __init pointer_reason(void)
{
	return 0;
}

void __init pointer_setup(void)
{
	struct x86_platform_ops *ops = &x86_platform;

	ops->get_nmi_reason = pointer_reason; /* expect: x86_init_runtime */
}
