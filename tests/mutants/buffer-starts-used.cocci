// SPDX-License-Identifier: GPL-2.0-only
// The first page of the buffer is skipped.

@@
@@
  find_early_table_space(...)
  {
  <+...
- pgt_buf_end = pgt_buf_start;
+ pgt_buf_end = pfn_add(pgt_buf_start, 1);
  ...+>
  }
