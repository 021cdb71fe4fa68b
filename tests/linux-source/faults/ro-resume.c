// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: resume sets a hook
 * seed-needs: restore x86_apic_ops
 */
static void resume_apics(void)
{
	x86_apic_ops.restore = x86_init_noop; /* expect: x86_init_ro_after_init */
}

static struct syscore_ops resume_apics_ops = {
	.resume	= resume_apics,
};
