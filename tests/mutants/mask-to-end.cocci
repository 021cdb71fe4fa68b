// SPDX-License-Identifier: GPL-2.0-only
// The mask ends at the end.

@@
@@
  mask_rw_pte(...)
  {
  <+...
- pgt_buf_top
+ pgt_buf_end
  ...+>
  }
