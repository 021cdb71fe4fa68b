// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: the IO-APICs are restored by resume
 * seed-needs: restore x86_apic_ops
 */
static void __init restore_apics(void)
{
}

void __init restore_apics_setup(void)
{
	x86_apic_ops.restore = restore_apics; /* expect: x86_init_runtime */
}
