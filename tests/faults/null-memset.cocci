// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_null
//
// A later line clears the group.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ memset(&x86_init.mapping, 0, sizeof(x86_init.mapping));
