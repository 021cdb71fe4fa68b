// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: 64 bits for 32
 * seed-needs: io_apic_read
 */
static u64 wide_read(unsigned int apic, unsigned int reg) /* expect: x86_init_override_type */
{
	return 0;
}

void __init wide_setup(void)
{
	x86_apic_ops.io_apic_read = (void *)wide_read;
}
