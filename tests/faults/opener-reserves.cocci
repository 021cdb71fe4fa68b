// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
// fix: none
//
// The opener reserves the whole buffer at once.

@@
identifier open = find_early_table_space;
@@
  open(...)
  {
  	...
  	pgt_buf_top = pgt_buf_start + (tables >> PAGE_SHIFT);
+ 	memblock_x86_reserve_range(base, base + tables, "PGTABLE");
  	...
  }
