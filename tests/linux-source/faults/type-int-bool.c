// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: int for bool
 * seed-needs: x2apic_available
 */
static int __init int_x2apic(void) /* expect: x86_init_override_type */
{
	return 0;
}

void __init int_x2apic_setup(void)
{
	x86_init.hyper.x2apic_available = (bool (*)(void))int_x2apic;
}
