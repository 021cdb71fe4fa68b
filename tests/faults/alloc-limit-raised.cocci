// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_alloc_limit
// fix: none
//
// The buffer grows into what lies behind it.

@@
symbol pgt_buf_top;
expression pfn;
statement S;
@@
  if (pfn >= pgt_buf_top)
- S
+ pgt_buf_top = pfn + 1;
