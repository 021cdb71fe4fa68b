// SPDX-License-Identifier: GPL-2.0-only
//
// Registration on PV, where alone is a mask.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
+ if (xen_pv_domain()) {
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ }
