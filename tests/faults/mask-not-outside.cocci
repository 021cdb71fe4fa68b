// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
//
// Not outside of the range up to the end.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ !(pfn < pgt_buf_start || pfn >= pgt_buf_end)
