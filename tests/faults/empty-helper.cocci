// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_empty_skipped
//
// A helper returns early for the buffer that stayed empty.

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
typedef u64;
@@
+ static void __init reserve_tables(void)
+ {
+ 	if (pgt_buf_end == pgt_buf_start)
+ 		return;
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  static void open(...) { ... }
