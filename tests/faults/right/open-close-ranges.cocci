// SPDX-License-Identifier: GPL-2.0-only
//
// A buffer for each half, opened in one helper and closed in another;
// the fixmap has tables of its own.

@@
@@
- early_ioremap_page_table_range_init();

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem, start, end;
expression list args, hook;
identifier ret;
@@
  unsigned long ret;
+ int half;
  ...
- if (!after_bootmem)
- 	find_early_table_space(args);
- else
- 	__acquire(pgt_buf);
- ret = kernel_physical_mapping_init(start, end, 0);
+ for (half = 0; half < 2; half++) {
+ 	if (!after_bootmem)
+ 		begin_tables(end);
+ 	ret = kernel_physical_mapping_init(start, end, 0);
+ 	__flush_tlb_all();
+ 	if (!after_bootmem)
+ 		end_tables();
+ }
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
+ static void __init begin_tables(unsigned long end)
+ {
+ 	find_early_table_space(end, 0, 0);
+ }
+ static void __init end_tables(void)
+ {
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  unsigned long map(...) { ... }
