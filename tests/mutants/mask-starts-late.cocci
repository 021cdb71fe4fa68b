// SPDX-License-Identifier: GPL-2.0-only
// The mask begins one page late.

@@
@@
  mask_rw_pte(...)
  {
  <+...
- pgt_buf_start
+ pfn_add(pgt_buf_start, 1)
  ...+>
  }
