// SPDX-License-Identifier: GPL-2.0-only
//
// The buffer is opened in a helper; who maps both halves does so twice.

@@
symbol after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	find_early_table_space(args);
+ 	begin_tables(args);
  else
  	__acquire(pgt_buf);

@@
identifier map = init_memory_mapping;
attribute name __init;
@@
+ static void __init begin_tables(unsigned long end, int use_pse, int use_gbpages)
+ {
+ 	find_early_table_space(end, use_pse, use_gbpages);
+ }
  unsigned long map(...) { ... }
+ void __init map_all(unsigned long low, unsigned long high)
+ {
+ 	init_memory_mapping(0, low);
+ 	init_memory_mapping(1UL << 32, high);
+ }
