// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
//
// The call site goes back to what 2.6.36 had.

@@
symbol x86_init, mapping, pagetable_reserve;
@@
- x86_init.mapping.pagetable_reserve(...);
+ reserve_early(pgt_buf_start << PAGE_SHIFT, pgt_buf_end << PAGE_SHIFT, "PGTABLE");
