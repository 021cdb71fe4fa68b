// SPDX-License-Identifier: GPL-2.0-only
/*
 * Only the platform that brings the hook gets past the call.
 */
struct x86_init_irqs {
	void (*pre_vector_init)(void);
	void (*intr_init)(void);
};

struct x86_init_mpparse {
	unsigned int (*mpc_apic_id)(struct mpc_cpu *m);
	void (*mpc_oem_pci_bus)(struct mpc_bus *m);
};

struct x86_init_ops x86_init __initdata = {
	.irqs = {
		.pre_vector_init	= init_ISA_irqs,
		.intr_init		= native_init_IRQ,
	},
	.mpparse = {
		.mpc_apic_id		= default_mpc_apic_id,
		.mpc_oem_pci_bus	= NULL,
	},
};

static unsigned __init numaq_apic_id(struct mpc_cpu *cpu)
{
	return generate_logical_apicid(cpu->apicid);
}

static __init void xen_init_IRQ(void)
{
	xen_callback_vector();
}

void __init xen_init_irq_ops(void)
{
	x86_init.irqs.intr_init = xen_init_IRQ;
	x86_init.mpparse.mpc_apic_id = numaq_apic_id;
}

void __init init_IRQ(void)
{
	x86_init.irqs.pre_vector_init();
	x86_init.irqs.intr_init();
}

void __init MP_bus_info(struct mpc_bus *m)
{
	x86_init.mpparse.mpc_oem_pci_bus(m); /* expect: x86_init_no_default */
}

void __init pci_arch_init(void)
{
	if (!x86_init.pci.arch_init)
		x86_init.pci.arch_init(); /* expect: x86_init_no_default */
}

/*
 * check-name: a call of a hook that has no default
 * check-rule: x86_init_no_default
 * check-patch: fixes
 */
