// SPDX-License-Identifier: GPL-2.0-only
//
// The mask compares distances.

@@
identifier pfn;
@@
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ pfn - pgt_buf_start < pgt_buf_top - pgt_buf_start
