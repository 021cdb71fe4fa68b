// SPDX-License-Identifier: GPL-2.0-only
// The mask ends one page early.

@@
@@
  in_pgt_buf(...)
  {
  <+...
- pgt_buf_top
+ _pfn(pfn_x(pgt_buf_top) - 1)
  ...+>
  }
