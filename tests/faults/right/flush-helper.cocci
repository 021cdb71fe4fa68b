// SPDX-License-Identifier: GPL-2.0-only
//
// The flush in a helper.

@@
symbol after_bootmem;
@@
- __flush_tlb_all();
+ flush_all_mappings();
@@
identifier open = find_early_table_space;
attribute name __init;
@@
+ static void __init flush_all_mappings(void)
+ {
+ 	__flush_tlb_all();
+ }
  static void open(...) { ... }
