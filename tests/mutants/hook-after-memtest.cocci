// SPDX-License-Identifier: GPL-2.0-only
// The hook is called when the memory has been tested.

@@
expression list args;
statement S;
@@
  init_memory_mapping(...)
  {
	...
-	x86_init_pagetable_reserve(args);
	if (memtest) S
+	x86_init_pagetable_reserve(args);
  }
