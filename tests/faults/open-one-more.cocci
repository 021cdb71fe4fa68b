// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_buf_open
// fix: none
//
// One page stays in it.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
	...
- 	pgt_buf_top = pgt_buf_end;
+ 	pgt_buf_top = pgt_buf_end + 1;
	...
  }
