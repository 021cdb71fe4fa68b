// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
//
// A page too many.

@@
symbol pgt_buf_start, pgt_buf_top;
expression pfn;
@@
  pfn >= pgt_buf_start &&
- pfn < pgt_buf_top
+ pfn <= pgt_buf_top
