// SPDX-License-Identifier: GPL-2.0-only
//
// A jump over the reservation of nothing.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
+ 	if (start == end)
+ 		goto close;
  	memblock_x86_reserve_range(...);
+ close:
  	pgt_buf_top = pgt_buf_end;
	...
  }
