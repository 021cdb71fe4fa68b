// SPDX-License-Identifier: GPL-2.0-only
//
// Registration by a struct.

@@
identifier init = xen_init_mmu_ops;
attribute name __init, __initdata;
type T;
@@
+ static const struct x86_init_mapping xen_mapping __initdata = {
+ 	.pagetable_reserve = xen_mapping_pagetable_reserve,
+ };
  T init(void)
  {
- 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ 	x86_init.mapping = xen_mapping;
  	...
  }
