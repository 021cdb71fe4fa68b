// SPDX-License-Identifier: GPL-2.0-only
// The mask begins one page early.

@@
@@
  in_pgt_buf(...)
  {
  <+...
- pgt_buf_start
+ _pfn(pfn_x(pgt_buf_start) - 1)
  ...+>
  }
