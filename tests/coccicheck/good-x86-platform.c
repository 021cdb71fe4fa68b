// SPDX-License-Identifier: GPL-2.0-only
/*
 * All of it in order, in the words of a current tree: nested designators, a
 * declaration that has the section, bool by its other name, a hypervisor.
 */
struct x86_hyper_init {
	void (*init_platform)(void);
	bool (*x2apic_available)(void);
};

struct x86_hyper_runtime {
	void (*pin_vcpu)(int cpu);
};

struct x86_init_iommu {
	int (*iommu_init)(void);
};

struct x86_init_ops {
	struct x86_init_iommu iommu;
	struct x86_hyper_init hyper;
};

struct x86_platform_ops {
	unsigned char (*get_nmi_reason)(void);
	struct x86_hyper_runtime hyper;
};

struct hypervisor_x86 {
	const char *name;
	struct x86_hyper_init init;
	struct x86_hyper_runtime runtime;
};

extern struct x86_init_ops x86_init;
extern struct x86_platform_ops x86_platform;

struct x86_init_ops x86_init __initdata = {
	.iommu.iommu_init	= iommu_init_noop,
	.hyper = {
		.init_platform		= x86_init_noop,
		.x2apic_available	= bool_x86_init_noop,
	},
};

struct x86_platform_ops x86_platform __ro_after_init = {
	.get_nmi_reason	= default_get_nmi_reason,
	.hyper.pin_vcpu	= x86_op_int_noop,
};

static void __init board_platform(void);

static void board_platform(void)
{
	scoped_guard(mutex, &board_mutex) {
		x86_platform.get_nmi_reason = board_reason;
		x86_init.iommu.iommu_init = NULL ?: board_iommu_init;
	}
}

static _Bool __init board_x2apic(void)
{
	return true;
}

static void board_pin(int cpu)
{
}

const struct hypervisor_x86 x86_hyper_board __initconst = {
	.name			= "board",
	.init.init_platform	= board_platform,
	.init.x2apic_available	= board_x2apic,
	.runtime.pin_vcpu	= board_pin,
};

void __init init_hypervisor_platform(void)
{
	x86_init.hyper.init_platform();
	if (x86_init.hyper.x2apic_available())
		enable_x2apic();
}

static int __init pci_iommu_init(void)
{
	return x86_init.iommu.iommu_init();
}
rootfs_initcall(pci_iommu_init);

static void default_do_nmi(void)
{
	nmi(x86_platform.get_nmi_reason());
	x86_platform.hyper.pin_vcpu(0);
}

asmlinkage void __init start_kernel(void)
{
	init_hypervisor_platform();
}

/*
 * check-name: the tables of a current tree used as they may be
 * check-rule: x86_init_noninit x86_init_override_init x86_init_override_type x86_init_no_default x86_init_override_late x86_init_null x86_init_runtime x86_init_ro_after_init
 */
