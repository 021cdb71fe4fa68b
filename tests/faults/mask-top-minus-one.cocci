// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The last page of the buffer is left out.

@@
identifier pfn;
@@
- pfn < pgt_buf_top
+ pfn < pgt_buf_top - 1
