// SPDX-License-Identifier: GPL-2.0-only
//
// Not outside.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ !(pfn < pgt_buf_start || pfn >= pgt_buf_top)
