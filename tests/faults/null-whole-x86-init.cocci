// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_null
//
// All of x86_init is cleared.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ memset(&x86_init, 0, sizeof(x86_init));
+ x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
