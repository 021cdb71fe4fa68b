// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
//
// The native default is called where the hook belongs.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve(...);
+ native_pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
