// SPDX-License-Identifier: GPL-2.0-only
//
// Up to the last page.

@@
identifier pfn;
@@
- pfn < pgt_buf_top
+ pfn <= pgt_buf_top - 1
