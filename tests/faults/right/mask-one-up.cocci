// SPDX-License-Identifier: GPL-2.0-only
//
// A page lies in the buffer if the next one does not lie beyond it.

@@
symbol pgt_buf_start, pgt_buf_top;
expression pfn;
@@
  pfn >= pgt_buf_start &&
- pfn < pgt_buf_top
+ (pfn + 1 <= pgt_buf_top)
