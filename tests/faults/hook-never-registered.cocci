// SPDX-License-Identifier: GPL-2.0-only
// run: B
//
// Registered in a function that nobody calls.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;

@@
identifier init = xen_init_mmu_ops;
attribute name __init;
type T;
@@
+ static void __init xen_init_mapping_hooks(void)
+ {
+ 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ }
  T init(void) { ... }
