// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// An address is compared with a frame.

@@
symbol pgt_buf_top;
expression pfn;
@@
- pfn < pgt_buf_top
+ PFN_PHYS(pfn) < pgt_buf_top
