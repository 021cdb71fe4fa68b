// SPDX-License-Identifier: GPL-2.0-only
/*
 * seed-name: every form of a check
 * seed-needs: apic_post_init arch_init fixup_cpu_id
 */
int __init check_if(void)
{
	if (x86_platform.apic_post_init)
		x86_platform.apic_post_init();
	if (x86_init.pci.arch_init && !x86_init.pci.arch_init())
		return 1;
	return x86_init.pci.arch_init ? x86_init.pci.arch_init() : 0;
}

int __init check_return(void)
{
	if (!x86_init.pci.arch_init)
		return 0;
	return x86_init.pci.arch_init();
}

void check_both(struct cpuinfo_x86 *c, int node)
{
	if (c && x86_cpuinit.fixup_cpu_id != NULL) {
		node++;
		x86_cpuinit.fixup_cpu_id(c, node);
	}
}

void __init check_else(void)
{
	if (x86_platform.apic_post_init == NULL)
		pr_info("nothing to do\n");
	else
		x86_platform.apic_post_init();
}

void __init check_copy(void)
{
	void (*post)(void) = x86_platform.apic_post_init;

	if (post)
		post();
}
