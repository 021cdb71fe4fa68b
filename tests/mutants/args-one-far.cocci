// SPDX-License-Identifier: GPL-2.0-only
// The hook gets an end that is one page too far.

@@
expression a;
@@
  init_memory_mapping(...)
  {
	...
	x86_init_pagetable_reserve(a,
-	PFN_PHYS(pgt_buf_end)
+	PFN_PHYS(pfn_add(pgt_buf_end, 1))
	);
	...
  }
