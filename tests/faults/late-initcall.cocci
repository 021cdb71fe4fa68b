// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_late
//
// The hook is registered by an initcall.

@@
identifier init = xen_init_mmu_ops;
attribute name __init;
declarer name early_initcall;
@@
  init(...)
  {
- 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
  	...
  }
+ static int __init xen_register_reserve(void)
+ {
+ 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ 	return 0;
+ }
+ early_initcall(xen_register_reserve);
