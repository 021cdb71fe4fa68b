// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_no_hook
//
// The function that registers it may return before.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
+ if (xen_feature(XENFEAT_writable_page_tables))
+ 	return;
  x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;
