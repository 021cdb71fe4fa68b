// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one of two
 * seed-needs: get_nmi_reason
 */
static unsigned char __init slow_reason(void)
{
	return 1;
}

static unsigned char fast_reason(void)
{
	return 2;
}

void __init condition_setup(int fast)
{
	x86_platform.get_nmi_reason = fast ? fast_reason : slow_reason; /* expect: x86_init_runtime */
}
