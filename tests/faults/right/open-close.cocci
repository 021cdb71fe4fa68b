// SPDX-License-Identifier: GPL-2.0-only
//
// The buffer is opened in one helper and closed in another.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args, hook;
@@
  if (!after_bootmem)
- 	find_early_table_space(args);
+ 	begin_tables(args);
  else
  	__acquire(pgt_buf);
  ...
  if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(hook);
+ 	end_tables();
  else
  	__release(pgt_buf);

@@
identifier map = init_memory_mapping;
attribute name __init;
symbol x86_init, mapping, pagetable_reserve;
@@
+ static void __init begin_tables(unsigned long end, int use_pse, int use_gbpages)
+ {
+ 	find_early_table_space(end, use_pse, use_gbpages);
+ }
+ static void __init end_tables(void)
+ {
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  unsigned long map(...) { ... }
