// SPDX-License-Identifier: GPL-2.0-only
// The mask begins one page late.

@@
@@
  in_pgt_buf(...)
  {
  <+...
- pgt_buf_start
+ pfn_add(pgt_buf_start, 1)
  ...+>
  }
