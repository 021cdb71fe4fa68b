// SPDX-License-Identifier: GPL-2.0-only
//
// The native hook is registered ahead of Xen's.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
+ x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
