// SPDX-License-Identifier: GPL-2.0-only
//
// Hot-added memory has a way of its own.

@@
symbol after_bootmem;
identifier open = find_early_table_space;
expression list args, hook;
@@
- if (!after_bootmem)
- 	open(args);
- else
- 	__acquire(pgt_buf);
+ if (after_bootmem) {
+ 	ret = kernel_physical_mapping_init(start, end, 0);
+ 	__flush_tlb_all();
+ 	return ret >> PAGE_SHIFT;
+ }
+ open(args);
  ...
- if (!after_bootmem)
  	x86_init.mapping.pagetable_reserve(hook);
- else
- 	__release(pgt_buf);
