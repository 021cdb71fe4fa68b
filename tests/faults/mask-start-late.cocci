// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The first page of the buffer is left out.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start
+ pfn > pgt_buf_start
