// SPDX-License-Identifier: GPL-2.0-only
//
// The hook in a helper, which asks itself.

@@
symbol x86_init, mapping, pagetable_reserve, after_bootmem;
expression list args;
@@
- if (!after_bootmem)
- 	x86_init.mapping.pagetable_reserve(args);
- else
- 	__release(pgt_buf);
+ reserve_tables();

@@
identifier open = find_early_table_space;
attribute name __init;
typedef u64;
@@
+ static void __init reserve_tables(void)
+ {
+ 	if (after_bootmem) {
+ 		__release(pgt_buf);
+ 		return;
+ 	}
+ 	x86_init.mapping.pagetable_reserve(PFN_PHYS(pgt_buf_start), PFN_PHYS(pgt_buf_end));
+ }
  static void open(...) { ... }
