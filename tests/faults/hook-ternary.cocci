// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// The native one for dom0.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
+ x86_init.mapping.pagetable_reserve = xen_initial_domain() ? native_pagetable_reserve : xen_mapping_pagetable_reserve;
