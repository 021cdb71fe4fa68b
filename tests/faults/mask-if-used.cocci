// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// Masked only when the first table is made.

@@
symbol pgt_buf_start, pgt_buf_top, pgt_buf_end;
expression pfn;
@@
+ pgt_buf_end > pgt_buf_start &&
  pfn >= pgt_buf_start && pfn < pgt_buf_top
