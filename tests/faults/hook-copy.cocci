// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// Registered in a copy of the group, which nobody puts back.

@@
symbol x86_init, mapping, pagetable_reserve;
identifier init = xen_init_mmu_ops;
@@
  init(void)
  {
+ 	struct x86_init_mapping ours = x86_init.mapping;
+
- 	x86_init.mapping.pagetable_reserve
+ 	ours.pagetable_reserve
  	 = xen_mapping_pagetable_reserve;
  	...
  }
