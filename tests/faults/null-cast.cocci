// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_null
//
// NULL by a cast.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ x86_init.mapping.pagetable_reserve = (void *)NULL;
