// SPDX-License-Identifier: GPL-2.0-only
//
// The hook in a helper that is given the addresses.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	reserve_tables(args);
  else
  	__release(pgt_buf);

@@
identifier open = find_early_table_space;
attribute name __init;
typedef u64;
@@
+ static void __init reserve_tables(u64 first, u64 last)
+ {
+ 	x86_init.mapping.pagetable_reserve(first, last);
+ }
  static void open(...) { ... }
