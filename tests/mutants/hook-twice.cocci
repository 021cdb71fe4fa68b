// SPDX-License-Identifier: GPL-2.0-only
// The hook is called twice.

@@
expression list args;
@@
  init_memory_mapping(...)
  {
	...
	x86_init_pagetable_reserve(args);
+	x86_init_pagetable_reserve(args);
	...
  }
