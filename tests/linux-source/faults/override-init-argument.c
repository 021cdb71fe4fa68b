// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: handed to a function that sets the hook, and there for that alone
 * seed-needs: arch_setup
 */
static void argument_oem(void) /* expect: x86_init_override_init */
{
}

static void __init argument_oem_set(void (*f)(void))
{
	x86_init.oem.arch_setup = f;
}

void __init override_argument_setup(void)
{
	argument_oem_set(argument_oem);
}
