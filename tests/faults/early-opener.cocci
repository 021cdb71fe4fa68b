// SPDX-License-Identifier: GPL-2.0-only
// fault: pgt_hook_early
// fix: none
//
// Whoever opens the buffer reserves it at once.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args, hook;
@@
  if (!after_bootmem)
- 	find_early_table_space(args);
+ 	open_tables(args);
  else
  	__acquire(pgt_buf);
  ...
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(hook);
- else
- 	__release(pgt_buf);

@@
identifier map = init_memory_mapping;
attribute name __init;
symbol x86_init, mapping, pagetable_reserve;
@@
+ static void __init open_tables(unsigned long end, int use_pse, int use_gbpages)
+ {
+ 	find_early_table_space(end, use_pse, use_gbpages);
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  unsigned long map(...) { ... }
