// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: set by WRITE_ONCE()
 * seed-needs: get_nmi_reason
 */
static unsigned char __init once_reason(void)
{
	return 0;
}

void __init once_reason_setup(void)
{
	WRITE_ONCE(x86_platform.get_nmi_reason, once_reason); /* expect: x86_init_runtime */
}
