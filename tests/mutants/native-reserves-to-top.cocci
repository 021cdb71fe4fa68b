// SPDX-License-Identifier: GPL-2.0-only
// The native default reserves up to the top of the buffer.

@@
@@
  native_pagetable_reserve(...)
  {
  <+...
- phys_x(end)
+ phys_x(PFN_PHYS(pgt_buf_top))
  ...+>
  }
