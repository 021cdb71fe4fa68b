// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// A helper tests the memory, and is called before the hook.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list hook, test;
@@
+ if (!after_bootmem)
+ 	test_new_memory(test);
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(hook);
  else
  	__release(pgt_buf);
- if (!after_bootmem)
- 	early_memtest(test);

@@
identifier open = find_early_table_space;
attribute name __init;
@@
+ static void __init test_new_memory(unsigned long start, unsigned long end)
+ {
+ 	early_memtest(start, end);
+ }
  static void open(...) { ... }
