// SPDX-License-Identifier: GPL-2.0-only
//
// Asked before a page is taken.

@@
symbol pgt_buf_end, pgt_buf_top;
expression pfn;
@@
+ if (pgt_buf_end == pgt_buf_top)
+ 	panic("alloc_low_page: no page left");
  pfn = pgt_buf_end++;
- if (pfn >= pgt_buf_top) panic(...);
