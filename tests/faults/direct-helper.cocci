// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_direct_reserve
// fix: none
//
// What an implementation calls reserves the whole buffer.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
+ 	keep_buffer();
  	memblock_x86_reserve_range(...);
  	...
  }

@@
identifier open = find_early_table_space;
attribute name __init;
@@
+ static void __init keep_buffer(void)
+ {
+ 	memblock_x86_reserve_range(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_top), "BUFFER");
+ }
  static void open(...) { ... }
