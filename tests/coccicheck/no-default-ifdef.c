// SPDX-License-Identifier: GPL-2.0-only
/*
 * A kernel without it has no default, and calls it all the same.
 */
struct x86_platform_ops x86_platform = {
#ifdef CONFIG_BOARD
	.nmi_init	= board_nmi_init,
#endif
#ifdef CONFIG_OTHER
	.iommu_shutdown	= other_shutdown,
#else
	.iommu_shutdown	= x86_init_noop,
#endif
#ifdef CONFIG_FIXTURE	/* with which alone this file is built */
	.realmode_init	= x86_init_noop,
#endif
};

struct x86_cpuinit_ops x86_cpuinit = {
	.setup_percpu_clockev	= x86_init_noop,
};

static void board_cpu(struct cpuinfo_x86 *c)
{
	x86_platform.nmi_init(); /* expect: x86_init_no_default */
#ifdef CONFIG_BOARD
	x86_platform.nmi_init();
#endif
	x86_platform.iommu_shutdown();
	x86_platform.realmode_init();
	x86_cpuinit.fixup_cpu_id(c, 0); /* expect: x86_init_no_default */
	if (!x86_platform.apic_post_init)
		return;
	x86_platform.apic_post_init();
}

/*
 * check-name: a default under an #if that its call does not stand under
 * check-rule: x86_init_no_default
 * check-patch: fixes
 */
