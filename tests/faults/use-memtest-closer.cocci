// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_early_use
// fix: none
//
// A helper tests the memory, then runs the hook.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
expression start, end;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	test_and_close(start, end);
  else
  	__release(pgt_buf);
- if (!after_bootmem)
- 	early_memtest(start, end);

@@
identifier open = find_early_table_space;
attribute name __init;
symbol x86_init, mapping, pagetable_reserve;
@@
+ static void __init test_and_close(unsigned long from, unsigned long to)
+ {
+ 	early_memtest(from, to);
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  static void open(...) { ... }
