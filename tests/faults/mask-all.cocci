// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
// fix: none
//
// One limit or the other: everything is read-only.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ (pfn >= pgt_buf_start || pfn < pgt_buf_top)
