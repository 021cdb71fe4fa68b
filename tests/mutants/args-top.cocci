// SPDX-License-Identifier: GPL-2.0-only
// The hook gets the top of the buffer as its end.

@@
expression a;
@@
  init_memory_mapping(...)
  {
	...
	x86_init_pagetable_reserve(a,
-	PFN_PHYS(pgt_buf_end)
+	PFN_PHYS(pgt_buf_top)
	);
	...
  }
