// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: handed to a function that sets the hook
 * seed-needs: get_nmi_reason
 */
static unsigned char __init argument_reason(void)
{
	return 0;
}

static void __init argument_nmi(const char *name, unsigned char (*reason)(void))
{
	pr_info("%s\n", name);
	x86_platform.get_nmi_reason = reason;
}

void __init runtime_argument_setup(void)
{
	argument_nmi("seed", argument_reason); /* expect: x86_init_runtime */
}
