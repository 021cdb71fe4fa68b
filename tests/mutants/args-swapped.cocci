// SPDX-License-Identifier: GPL-2.0-only
// The arguments of the hook are swapped.

@@
expression a, b;
@@
  init_memory_mapping(...)
  {
	...
	x86_init_pagetable_reserve(
-	a, b
+	b, a
	);
	...
  }
