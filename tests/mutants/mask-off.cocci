// SPDX-License-Identifier: GPL-2.0-only
// The mask covers nothing.

@@
@@
  mask_rw_pte(...)
  {
  <+...
- pfn_in(pte_pfn(pte), pgt_buf_start, pgt_buf_top)
+ false
  ...+>
  }
