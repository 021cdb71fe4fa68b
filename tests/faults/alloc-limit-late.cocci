// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_alloc_limit
//
// The page at the top is taken, too.

@@
symbol pgt_buf_top;
expression pfn;
@@
- pfn >= pgt_buf_top
+ pfn > pgt_buf_top
