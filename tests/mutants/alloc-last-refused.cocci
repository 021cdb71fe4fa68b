// SPDX-License-Identifier: GPL-2.0-only
// The last page of the buffer is not used.

@@
@@
  alloc_low_page(...)
  {
  <+...
- pfn_in(pgt_buf_end, pgt_buf_start, pgt_buf_top)
+ pfn_in(pfn_add(pgt_buf_end, 1), pgt_buf_start, pgt_buf_top)
  ...+>
  }
