// SPDX-License-Identifier: GPL-2.0-only
// The hook is called before the ranges are mapped.

@@
expression mr, nr;
expression list args;
@@
  init_memory_mapping(...)
  {
	...
	find_early_table_space(mr, nr);
+	x86_init_pagetable_reserve(args);
	map_ranges(mr, nr);
-	x86_init_pagetable_reserve(args);
	...
  }
