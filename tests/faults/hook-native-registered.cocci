// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// Xen registers the native one.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
