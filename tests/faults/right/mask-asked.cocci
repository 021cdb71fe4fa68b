// SPDX-License-Identifier: GPL-2.0-only
//
// First whether there is a buffer.

@@
symbol pgt_buf_start, pgt_buf_top;
expression pfn;
@@
+ pgt_buf_top > pgt_buf_start &&
  pfn >= pgt_buf_start && pfn < pgt_buf_top
