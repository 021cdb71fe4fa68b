// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_late
//
// The hook is registered when paging is being set up.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;

@@
identifier later = xen_pagetable_setup_start;
@@
  later(...)
  {
+ 	x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
  }
