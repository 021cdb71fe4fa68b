// SPDX-License-Identifier: GPL-2.0-only
//
// All of the group is copied.

@@
identifier init = xen_init_mmu_ops;
attribute name __init, __initdata;
@@
+ static const struct x86_init_mapping xen_mapping __initdata = {
+ 	.pagetable_reserve = xen_mapping_pagetable_reserve,
+ };
  void init(void)
  {
- 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ 	memcpy(&x86_init.mapping, &xen_mapping, sizeof(xen_mapping));
  	...
  }
