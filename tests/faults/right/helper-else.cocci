// SPDX-License-Identifier: GPL-2.0-only
//
// The hook in a helper, called if bootmem is not up; else the context is released.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
+ 	reserve_tables();
  else
  	__release(pgt_buf);

@@
identifier open = find_early_table_space;
attribute name __init;
@@
+ static void __init reserve_tables(void)
+ {
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  static void open(...) { ... }
