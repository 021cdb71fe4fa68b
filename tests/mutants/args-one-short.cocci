// SPDX-License-Identifier: GPL-2.0-only
// The hook gets an end that is one page short.

@@
expression a;
@@
  init_memory_mapping(...)
  {
	...
	x86_init_pagetable_reserve(a,
-	PFN_PHYS(pgt_buf_end)
+	PFN_PHYS(_pfn(pfn_x(pgt_buf_end) - 1))
	);
	...
  }
