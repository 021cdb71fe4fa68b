// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// Xen's side is not registered.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
