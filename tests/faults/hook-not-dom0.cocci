// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// Registered only where it is not dom0.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
+ if (!xen_initial_domain())
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
