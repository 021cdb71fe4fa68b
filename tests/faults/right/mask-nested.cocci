// SPDX-License-Identifier: GPL-2.0-only
//
// Two conditions.

@@
identifier pfn, pte;
@@
- if (pfn >= pgt_buf_start && pfn < pgt_buf_top) {
+ if (pfn >= pgt_buf_start) {
+ if (pfn < pgt_buf_top)
  	pte = pte_wrprotect(pte);
  }
