// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: an __init function through a typedef'd cast
 * seed-needs: get_nmi_reason
 */
typedef unsigned char (*reason_fn)(void);

static unsigned char __init typedef_reason(void)
{
	return 0;
}

void __init typedef_setup(void)
{
	x86_platform.get_nmi_reason = (reason_fn)typedef_reason; /* expect: x86_init_runtime */
}
