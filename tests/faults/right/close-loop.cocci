// SPDX-License-Identifier: GPL-2.0-only
//
// Page by page.

@@
symbol pgt_buf_top, pgt_buf_end;
identifier native = native_pagetable_reserve;
@@
  native(...)
  {
  	...
- 	pgt_buf_top = pgt_buf_end;
+ 	while (pgt_buf_top > pgt_buf_end) {
+ 		--pgt_buf_top;
+ 	}
  	...
  }
