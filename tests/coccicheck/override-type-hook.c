// SPDX-License-Identifier: GPL-2.0-only
/*
 * On 32 bits the addresses lose what is above 4 GiB.
 */
struct x86_init_mapping {
	void (*pagetable_reserve)(u64 start, u64 end);
};

static __init void own_pagetable_reserve(unsigned long start, unsigned long end) /* expect: x86_init_override_type */
{
	native_pagetable_reserve(start, end);
}

void __init platform_init(void)
{
	x86_init.mapping.pagetable_reserve = own_pagetable_reserve;
}

/*
 * check-name: the hook implemented with unsigned long
 * check-rule: x86_init_override_type
 */
