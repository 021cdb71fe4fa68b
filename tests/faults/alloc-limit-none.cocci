// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_alloc_limit
// fix: none
//
// Nobody asks whether there is a page left, on 32-bit.

@@
symbol pgt_buf_end, pgt_buf_top;
identifier pfn;
@@
- unsigned long pfn = pgt_buf_end++;
+ unsigned long pfn;
  ...
- if (pfn >= pgt_buf_top) panic(...);
+ pfn = pgt_buf_end++;
