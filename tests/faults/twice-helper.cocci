// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_twice
// fix: none
//
// A helper has run it by the time of the call.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
+ if (!after_bootmem)
+ 	tables_done();
  if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(args);
  else
  	__release(pgt_buf);

@@
identifier open = find_early_table_space;
attribute name __init;
symbol x86_init, mapping, pagetable_reserve;
@@
+ static void __init tables_done(void)
+ {
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  static void open(...) { ... }
