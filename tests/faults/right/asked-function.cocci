// SPDX-License-Identifier: GPL-2.0-only
//
// A function tells whether it is too late for a buffer.

@@
symbol after_bootmem;
@@
  init_memory_mapping(...)
  {
  	<...
- 	!after_bootmem
+ 	!tables_from_bootmem()
  	...>
  }

@@
identifier open = find_early_table_space;
symbol after_bootmem;
@@
+ static inline int tables_from_bootmem(void)
+ {
+ 	return after_bootmem != 0;
+ }
  static void open(...) { ... }
