// SPDX-License-Identifier: GPL-2.0-only
// Tables are taken from beyond the top.
// explore: no buffer is too small

@@
statement S;
@@
  alloc_low_page(...)
  {
  <+...
-	if (!pfn_in(pgt_buf_end, pgt_buf_start, pgt_buf_top)) S
  ...+>
  }
