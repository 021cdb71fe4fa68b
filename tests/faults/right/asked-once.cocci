// SPDX-License-Identifier: GPL-2.0-only
//
// What a function says, kept.

@@
symbol after_bootmem;
identifier ret;
@@
  init_memory_mapping(...)
  {
  	unsigned long ret;
+ 	int buffer = tables_in_buffer();
  	<...
- 	!after_bootmem
+ 	buffer
  	...>
  }

@@
identifier open = find_early_table_space;
symbol after_bootmem;
@@
+ static int tables_in_buffer(void)
+ {
+ 	return !after_bootmem;
+ }
  static void open(...) { ... }
