// SPDX-License-Identifier: GPL-2.0-only
//
// Registration by a pointer to the table.

@@
symbol x86_init, mapping, pagetable_reserve;
identifier init = xen_init_mmu_ops;
@@
  init(void)
  {
+ 	struct x86_init_mapping *hooks;
+
+ 	hooks = &x86_init.mapping;
- 	x86_init.mapping.pagetable_reserve
+ 	hooks->pagetable_reserve
  	 = xen_mapping_pagetable_reserve;
  	...
  }
