// SPDX-License-Identifier: GPL-2.0-only
// The buffer is one page shorter than what was found.

@@
@@
  find_early_table_space(...)
  {
  <+...
- pfn_add(pgt_buf_start, pages)
+ pfn_add(pgt_buf_start, pages - 1)
  ...+>
  }
