// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// Up to the end, which is named first.

@@
symbol pgt_buf_top, pgt_buf_end;
expression pfn;
@@
- pfn < pgt_buf_top
+ pgt_buf_end > pfn
