// SPDX-License-Identifier: GPL-2.0-only
// run: C
//
// A helper that has its parameters the other way round.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	keep_tables(args);
  else
  	__release(pgt_buf);

@@
identifier open = find_early_table_space;
attribute name __init;
typedef u64;
@@
+ static void __init keep_tables(u64 behind, u64 first)
+ {
+ 	x86_init.mapping.pagetable_reserve(first, behind);
+ }
  static void open(...) { ... }
