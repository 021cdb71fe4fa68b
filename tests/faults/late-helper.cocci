// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_late
//
// Registered in a helper that a later hook calls.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;

@@
identifier done = xen_pagetable_setup_done, base;
attribute name __init;
type T, T2;
@@
+ static void __init xen_register_reserve(void)
+ {
+ 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ }
  T done(T2 base)
  {
+ 	xen_register_reserve();
  	...
  }
