// SPDX-License-Identifier: GPL-2.0-only
// The mask ends one page late.

@@
@@
  in_pgt_buf(...)
  {
  <+...
- pgt_buf_top
+ pfn_add(pgt_buf_top, 1)
  ...+>
  }
