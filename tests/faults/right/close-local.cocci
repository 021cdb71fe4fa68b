// SPDX-License-Identifier: GPL-2.0-only
//
// The limit is lowered through a local.

@@
identifier native = native_pagetable_reserve;
@@
  native(...)
  {
+ 	unsigned long used_up_to = pgt_buf_end;
  	...
- 	pgt_buf_top = pgt_buf_end;
+ 	pgt_buf_top = used_up_to;
  	...
  }
