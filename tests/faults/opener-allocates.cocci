// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
// fix: none
//
// The opener allocates all of it.

@@
symbol base, tables;
identifier open = find_early_table_space;
@@
  open(...)
  {
  <...
- 	base = memblock_find_in_range(...);
+ 	base = memblock_alloc(tables, PAGE_SIZE);
  ...>
  }
