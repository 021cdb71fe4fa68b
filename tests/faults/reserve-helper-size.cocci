// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_impl_reserve
//
// A helper takes a size for an end.

@@
identifier native = native_pagetable_reserve;
identifier start, end;
typedef u64;
@@
  native(u64 start, u64 end)
  {
- 	memblock_x86_reserve_range(start, end, "PGTABLE");
+ 	reserve_tables(start, end - start);
	...
  }

@@
identifier open = find_early_table_space;
attribute name __init;
typedef u64;
@@
+ static void __init reserve_tables(u64 first, u64 last)
+ {
+ 	memblock_x86_reserve_range(first, last, "PGTABLE");
+ }
  static void open(...) { ... }
