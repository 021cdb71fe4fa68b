// SPDX-License-Identifier: GPL-2.0-only
/*
 * Page tables have to be reserved: a check before the call is no way out where
 * the default is missing.
 */
struct x86_init_mapping {
	void (*pagetable_reserve)(u64 start, u64 end);
};

struct x86_init_ops {
	struct x86_init_mapping mapping;
};

extern struct x86_init_ops x86_init;

struct x86_init_ops x86_init __initdata = {
#ifdef CONFIG_XEN
	.mapping.pagetable_reserve = native_pagetable_reserve,
#endif
};

void __init reserve_tables(u64 start, u64 end)
{
	x86_init.mapping.pagetable_reserve(start, end);	/* expect: x86_init_no_default */
}

/*
 * check-name: a default of pagetable_reserve under an #if
 * check-rule: x86_init_no_default
 * check-patch: nothing
 */
