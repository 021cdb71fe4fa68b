// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro of two sections
 * seed-needs: get_nmi_reason
 */
#define __seldom	__cold __init

static unsigned char __seldom seldom_reason(void)
{
	return 0;
}

void __init runtime_seldom_setup(void)
{
	x86_platform.get_nmi_reason = seldom_reason; /* expect: x86_init_runtime */
}
