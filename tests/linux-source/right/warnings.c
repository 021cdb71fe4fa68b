// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: checks that warn
 * seed-needs: apic_post_init fixup_cpu_id
 */
void __init warn_if(void)
{
	if (WARN_ON(!x86_platform.apic_post_init))
		return;
	x86_platform.apic_post_init();
}

void warn_bug(struct cpuinfo_x86 *c, int node)
{
	BUG_ON(!x86_cpuinit.fixup_cpu_id);
	x86_cpuinit.fixup_cpu_id(c, node);
}

void __init warn_unlikely(void)
{
	if (unlikely(x86_platform.apic_post_init == NULL))
		return;
	x86_platform.apic_post_init();
}

void __init warn_text(void)
{
	if (WARN(!x86_platform.apic_post_init, "%s: nothing to do\n", __func__))
		return;
	x86_platform.apic_post_init();
}

void __init warn_text_once(void)
{
	if (!WARN_ONCE(!x86_platform.apic_post_init, "nothing to do\n"))
		x86_platform.apic_post_init();
}
