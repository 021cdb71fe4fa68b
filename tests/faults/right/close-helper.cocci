// SPDX-License-Identifier: GPL-2.0-only
//
// The limit is lowered in a helper.

@@
identifier native = native_pagetable_reserve;
@@
  native(...)
  {
  	...
- 	pgt_buf_top = pgt_buf_end;
+ 	close_pgt_buf();
  	...
  }

@@
identifier open = find_early_table_space;
attribute name __init;
@@
+ static void __init close_pgt_buf(void)
+ {
+ 	pgt_buf_top = pgt_buf_end;
+ }
  static void open(...) { ... }
