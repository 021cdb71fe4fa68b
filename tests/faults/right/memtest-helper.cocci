// SPDX-License-Identifier: GPL-2.0-only
//
// The memory test in a helper, behind the hook.

@@
symbol after_bootmem;
expression list test;
@@
- if (!after_bootmem)
- 	early_memtest(test);
+ test_new_memory(test);

@@
identifier open = find_early_table_space;
attribute name __init;
typedef u64;
@@
+ static void __init test_new_memory(unsigned long start, unsigned long end)
+ {
+ 	if (after_bootmem)
+ 		return;
+ 	early_memtest(start, end);
+ }
  static void open(...) { ... }
