// SPDX-License-Identifier: GPL-2.0-only
// fault: x86_init_null
//
// The group set from a struct that lacks the hook.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ x86_init.mapping = xen_mapping;

@@
identifier init = xen_init_mmu_ops;
attribute name __init, __initdata;
type T;
@@
+ static const struct x86_init_mapping xen_mapping __initdata = { };
  T init(void) { ... }
