// SPDX-License-Identifier: GPL-2.0-only
// A page is handed out twice.

@@
@@
  alloc_low_page(...)
  {
  <+...
- pgt_buf_end = pfn_add(pgt_buf_end, 1);
  ...+>
  }
