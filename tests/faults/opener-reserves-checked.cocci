// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
// fix: none
//
// The opener takes all of it from memblock, and asks whether it got it.

@@
symbol pgt_buf_start, base, tables;
identifier open = find_early_table_space;
@@
  open(...)
  {
  	...
+ 	if (memblock_reserve(base, tables) < 0)
+ 		panic("no room for page tables");
  	pgt_buf_start = base >> PAGE_SHIFT;
  	...
  }
