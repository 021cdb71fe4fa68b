// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: a macro hangs it there
 * seed-needs: get_nmi_reason
 */
#define PLATFORM(hook, f)	x86_platform.hook = (f)

static unsigned char __init macro_reason(void)
{
	return 0;
}

void __init runtime_macro_setup(void)
{
	PLATFORM(get_nmi_reason, macro_reason); /* expect: x86_init_runtime */
}
