// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_mask_short
//
// A macro that ends where the tables do.

@@
symbol pgt_buf_start, pgt_buf_top;
identifier mask = mask_rw_pte;
@@
  mask(...)
  {
  <+...
- pfn >= pgt_buf_start && pfn < pgt_buf_top
+ among_tables(pfn)
  ...+>
  }

@@
identifier ro = make_lowmem_page_readonly;
@@
  void ro(...) { ... }
+ #define among_tables(n) ((n) >= pgt_buf_start && (n) < pgt_buf_end)
