// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: one of a table of functions, all __init
 * seed-needs: get_nmi_reason
 */
static unsigned char __init array_reason(void)
{
	return 0;
}

static unsigned char (*const array_reasons[])(void) __initconst = {
	array_reason,
};

void __init array_setup(void)
{
	x86_platform.get_nmi_reason = array_reasons[0]; /* expect: x86_init_runtime */
}
