// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_buf_open
// fix: none
//
// An address for the frame at the top.

@@
identifier native = native_pagetable_reserve;
symbol end, pgt_buf_top, pgt_buf_end;
@@
  native(...)
  {
  <...
  pgt_buf_top =
- 	pgt_buf_end
+ 	end
  ...>
  }
