// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: only the prototype says __init
 * seed-needs: get_nmi_reason
 */
static unsigned char __init declared_reason(void);

void __init declared_setup(void)
{
	x86_platform.get_nmi_reason = declared_reason; /* expect: x86_init_runtime */
}

static unsigned char declared_reason(void)
{
	return 0;
}
