// SPDX-License-Identifier: GPL-2.0-only
// The mask ends at the end.

@@
@@
  in_pgt_buf(...)
  {
  <+...
- pgt_buf_top
+ pgt_buf_end
  ...+>
  }
