// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// Two conditions, and the inner one ends a page early.

@@
identifier pfn, pte;
@@
- if (pfn >= pgt_buf_start && pfn < pgt_buf_top) {
+ if (pfn >= pgt_buf_start) {
+ if (pfn + 1 < pgt_buf_top)
  	pte = pte_wrprotect(pte);
  }
