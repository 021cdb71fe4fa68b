// SPDX-License-Identifier: GPL-2.0-only
/*
 * Of two hooks that are set at once one has been called: the other is set in
 * time.
 */
struct x86_init_irqs {
	void (*pre_vector_init)(void);
	void (*intr_init)(void);
};

struct x86_init_ops {
	struct x86_init_irqs irqs;
};

extern struct x86_init_ops x86_init;

struct x86_init_ops x86_init __initdata = {
	.irqs = {
		.pre_vector_init	= init_ISA_irqs,
		.intr_init		= native_init_IRQ,
	},
};

static __init void xen_init_IRQ(void)
{
	xen_callback_vector();
}

void __init init_IRQ(void)
{
	x86_init.irqs.pre_vector_init();
	x86_init.irqs = (struct x86_init_irqs) { /* expect: x86_init_override_late */
		.pre_vector_init	= xen_init_IRQ,
		.intr_init		= xen_init_IRQ,
	};
	x86_init.irqs.intr_init();
}

/*
 * check-name: a group that is set behind the call of one of its hooks
 * check-rule: x86_init_override_late
 * check-patch: nothing
 */
