// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: members that go without their names
 * seed-needs: x86_apic_ops
 */
static unsigned int turn_read(unsigned int apic, unsigned int reg)
{
	return reg;
}

static void __init turn_restore(void)
{
}

static const struct x86_apic_ops turn_ops __initconst = {
	turn_read,
	turn_restore,		/* expect: x86_init_runtime */
};

static int __init turn_init(void)
{
	memcpy(&x86_apic_ops, &turn_ops, sizeof(turn_ops));
	return 0;
}
early_initcall(turn_init);
