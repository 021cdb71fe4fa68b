// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_late
//
// Registered in pagetable_setup_done.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;

@@
identifier done = xen_pagetable_setup_done;
@@
  done(...)
  {
+ 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
  	...
  }
