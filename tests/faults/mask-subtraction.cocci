// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// The mask compares distances, and ends too early.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ pfn - pgt_buf_start < pgt_buf_end - pgt_buf_start
