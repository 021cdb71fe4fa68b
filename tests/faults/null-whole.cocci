// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_null
//
// The group of hooks is set as a whole, without the hook.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ x86_init.mapping = (struct x86_init_mapping) { };
