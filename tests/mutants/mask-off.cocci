// SPDX-License-Identifier: GPL-2.0-only
// The mask covers nothing.

@@
@@
  in_pgt_buf(...)
  {
  <+...
- pfn_in(pfn, pgt_buf_start, pgt_buf_top)
+ false
  ...+>
  }
