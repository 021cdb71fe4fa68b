// SPDX-License-Identifier: GPL-2.0-only
// The native default leaves the buffer open.

@@
@@
  native_pagetable_reserve(...)
  {
  <+...
- pgt_buf_top = pgt_buf_end;
  ...+>
  }
