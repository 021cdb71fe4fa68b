// SPDX-License-Identifier: GPL-2.0-only
//
// Registered in a helper.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ xen_register_reserve();

@@
identifier init = xen_init_mmu_ops;
attribute name __init;
type T;
@@
+ static void __init xen_register_reserve(void)
+ {
+ 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ }
  T init(void) { ... }
