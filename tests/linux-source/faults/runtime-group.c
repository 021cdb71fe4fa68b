// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: in a group that is assigned
 * seed-needs: x86_apic_ops restore
 */
static void __init group_restore(void)
{
}

void __init group_restore_setup(void)
{
	x86_apic_ops = (struct x86_apic_ops) {
		.io_apic_read	= native_io_apic_read,
		.restore	= group_restore, /* expect: x86_init_runtime */
	};
}
